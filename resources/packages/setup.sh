# shellcheck shell=bash
# Sourced by app/run and tests/run: what both do before they can do their own work. Everything said here goes to stderr,
# so that the output of a program started afterwards stays clean.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# packages SECTION...: the names listed in these sections of debian-12.txt.
packages()
{
    awk -v wanted=" $* " '
        /^\[.*\]$/ { section = substr($0, 2, length($0) - 2); next }
        /^#/ || /^$/ { next }
        index(wanted, " " section " ") { print $1 }' "$root/resources/packages/debian-12.txt"
}

# missing SECTION...: those of them that dpkg does not know as installed.
missing()
{
    comm -23 <(packages "$@" | LC_ALL=C sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | awk '$1 == "installed" { print $2 }' |
            LC_ALL=C sort -u)
}

# install_missing SECTION...: asks dpkg first; without anything missing apt is never called.
install_missing()
{
    if ! command -v apt-get >/dev/null; then
        echo "This is not Debian: install what resources/packages/debian-12.txt names with the means of your system." >&2
        return
    fi
    local names
    mapfile -t names < <(missing "$@")
    if [ ${#names[@]} -eq 0 ]; then
        return
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            printf 'Missing packages, and no sudo to install them with. As root:\n    apt-get install %s\n' "${names[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    printf 'Installing with apt: %s\n' "${names[*]}" >&2
    "${as_root[@]}" apt-get update --quiet --quiet >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --no-install-recommends "${names[@]}" >&2
}

# build PRESET: configures where that was not done since the presets changed; the rest ninja knows.
build()
{
    local ninja="$root/build/$1/build.ninja"
    cd "$root" || return
    if [ ! "$ninja" -nt CMakePresets.json ]; then
        cmake --preset "$1" >&2
    fi
    cmake --build --preset "$1" >&2
}
