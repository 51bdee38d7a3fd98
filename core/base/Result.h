#pragma once

#include "core/base/Error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace core {

/// The value of something that may fail, or the Error that says why there is none.
template <typename T = void>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }

    /// Moves the value out; the result is spent afterwards.
    T take()
    {
        Q_ASSERT(ok());
        return std::move(std::get<0>(m_state));
    }

    const Error &error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value: `return {};`
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const Error &error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_state);
    }

private:
    std::variant<std::monostate, Error> m_state;
};

}
