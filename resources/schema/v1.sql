-- RSReview project file, schema version 1. core/storage/README.md says why it looks like this.
-- A released version of this file is never changed: projects are recognised by these very statements.

PRAGMA page_size = 8192;
PRAGMA encoding = 'UTF-8';
PRAGMA application_id = 1381192310; -- 0x52535276, "RSRv"
PRAGMA user_version = 1;

-- uuid, created (ms since 1970, UTC), program, and what the program wants to remember about this project
CREATE TABLE project (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Folders that images are looked for in, tried in the order of id
CREATE TABLE image_root (
    id   INTEGER PRIMARY KEY,
    path TEXT NOT NULL
) STRICT;

-- One imported file
CREATE TABLE source (
    id             INTEGER PRIMARY KEY,
    path           TEXT    NOT NULL, -- where it was read from
    name           TEXT    NOT NULL, -- file name for people
    format         TEXT    NOT NULL, -- id of the format
    hash           BLOB    NOT NULL, -- BLAKE2b-256 of all bytes; empty until complete
    index_hash     BLOB    NOT NULL, -- BLAKE2b-256 of its sample rows; empty until complete
    bytes          INTEGER NOT NULL,
    records        INTEGER NOT NULL,
    samples        INTEGER NOT NULL,
    pairs          INTEGER NOT NULL,
    skipped        INTEGER NOT NULL, -- records that did not become a sample
    problems       INTEGER NOT NULL, -- all that were met; table problem may hold fewer
    first_sample   INTEGER NOT NULL, -- its samples are first_sample .. first_sample + samples - 1
    escapes        TEXT    NOT NULL, -- how the file writes what is not ASCII
    layout         TEXT    NOT NULL, -- how the records lie in the file
    notation       TEXT    NOT NULL, -- id of the notation of its boxes, or empty
    box_range      TEXT    NOT NULL, -- 0-1, 0-100, 0-1000, pixels, or empty
    box_statistics TEXT    NOT NULL, -- the evidence for notation and range
    imported       INTEGER NOT NULL, -- ms since 1970, UTC
    complete       INTEGER NOT NULL  -- 0 while the import runs
) STRICT;

-- The bytes of a source, all of them, cut at record ends and packed by zstd with its checksum
CREATE TABLE page (
    id     INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    start  INTEGER NOT NULL, -- byte offset in the source
    length INTEGER NOT NULL, -- bytes when unpacked
    data   BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX page_place ON page (source, start);

-- A record that is a sample. Ids run 1, 2, 3 ... without gaps, in the order of import.
CREATE TABLE sample (
    id          INTEGER PRIMARY KEY,
    source      INTEGER NOT NULL,
    record      INTEGER NOT NULL, -- number in the source, from 1, ascending with id
    line        INTEGER NOT NULL, -- line its record begins on, from 1
    page        INTEGER NOT NULL,
    start       INTEGER NOT NULL, -- byte offset in the unpacked page
    length      INTEGER NOT NULL, -- bytes of the record
    external_id BLOB    NOT NULL, -- `id` of the record as text
    images      BLOB    NOT NULL, -- names of its images, separated by NUL
    turns       INTEGER NOT NULL,
    pairs       BLOB    NOT NULL, -- one byte per pair, see PairTraits
    flags       INTEGER NOT NULL  -- 1: questions and answers alternate, so that pair n is the turns 2n - 1 and 2n
) STRICT;

-- What import could not understand
CREATE TABLE problem (
    id      INTEGER PRIMARY KEY,
    source  INTEGER NOT NULL,
    record  INTEGER NOT NULL, -- 0: outside of any record
    line    INTEGER NOT NULL,
    byte    INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    message TEXT    NOT NULL
) STRICT;

-- The present state, where it differs from the import. `turn` is the key of a turn, for a pair that of its anchor.
CREATE TABLE turn_text (
    sample INTEGER NOT NULL,
    turn   TEXT    NOT NULL,
    value  BLOB    NOT NULL,
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;

-- Conversations that are not in the order, or not of the turns, of their records
CREATE TABLE turn_order (
    sample INTEGER PRIMARY KEY,
    turns  BLOB NOT NULL -- a JSON object, see README.md
) STRICT;

CREATE TABLE pair_verdict (
    sample  INTEGER NOT NULL,
    turn    TEXT    NOT NULL,
    verdict INTEGER NOT NULL, -- 1 approved, 2 rejected, 3 unsure
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;

-- What a reviewer said of it, beside the annotator's verdict above
CREATE TABLE pair_check (
    sample  INTEGER NOT NULL,
    turn    TEXT    NOT NULL,
    verdict INTEGER NOT NULL,
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair_tag (
    sample INTEGER NOT NULL,
    turn   TEXT    NOT NULL,
    tag    TEXT    NOT NULL,
    PRIMARY KEY (sample, turn, tag)
) STRICT, WITHOUT ROWID;

-- What `pairs` of a sample row says, for samples with edited texts or turns as they are now
CREATE TABLE sample_traits (
    sample INTEGER PRIMARY KEY,
    pairs  BLOB NOT NULL
) STRICT;

CREATE TABLE comment (
    id       TEXT    NOT NULL PRIMARY KEY, -- UUID
    sample   INTEGER NOT NULL,
    turn     TEXT    NOT NULL, -- empty: on the whole sample
    remark   BLOB,             -- a JSON object, see README.md; NULL: removed
    reviewer TEXT    NOT NULL, -- who wrote it first
    time     INTEGER NOT NULL  -- and when, ms since 1970, UTC
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_of_sample ON comment (sample);

-- How long who looked at a pair with their hands at it. No edit: nothing undoes it.
CREATE TABLE active_time (
    sample   INTEGER NOT NULL,
    turn     TEXT    NOT NULL, -- the pair's anchor
    reviewer TEXT    NOT NULL,
    ms       INTEGER NOT NULL,
    PRIMARY KEY (sample, turn, reviewer)
) STRICT, WITHOUT ROWID;

-- Typed, but not yet an edit
CREATE TABLE draft (
    sample INTEGER NOT NULL,
    turn   TEXT    NOT NULL,
    value  BLOB    NOT NULL,
    time   INTEGER NOT NULL,
    PRIMARY KEY (sample, turn)
) STRICT, WITHOUT ROWID;

-- The answers of one model, imported from one file. A run that was removed keeps its answers, so that it can come back.
CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL, -- not that of another run that is there
    model       TEXT    NOT NULL,
    notes       TEXT    NOT NULL,
    path        TEXT    NOT NULL, -- where it was read from
    format      TEXT    NOT NULL, -- id of the format
    columns     TEXT    NOT NULL, -- which column or key of the file said what
    matched_by  TEXT    NOT NULL, -- how its answers found their pairs
    hash        BLOB    NOT NULL, -- BLAKE2b-256 of the file
    bytes       INTEGER NOT NULL,
    rows        INTEGER NOT NULL, -- of the file
    predictions INTEGER NOT NULL, -- rows of table prediction
    unmatched   INTEGER NOT NULL, -- answers without a pair
    ambiguous   INTEGER NOT NULL, -- answers that more than one pair or answer kept out
    problems    INTEGER NOT NULL, -- all that were met
    imported    INTEGER NOT NULL, -- ms since 1970, UTC
    changes     INTEGER NOT NULL, -- to this row, from 1; never fewer
    removed     INTEGER NOT NULL  -- 1: a person removed it
) STRICT;

CREATE TABLE prediction (
    run    INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    turn   TEXT    NOT NULL, -- the pair's anchor
    row    INTEGER NOT NULL, -- of the file, from 1
    answer BLOB    NOT NULL,
    others BLOB,             -- further answers, a JSON list; NULL: none
    truths BLOB,             -- what the file says is right, likewise
    PRIMARY KEY (run, sample, turn)
) STRICT, WITHOUT ROWID;

-- Every edit, undo and redo there ever was. Rows are added, never changed, never removed.
CREATE TABLE journal (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT, -- 1, 2, 3 ... without gaps
    uuid     TEXT    NOT NULL,
    kind     TEXT    NOT NULL, -- edit, undo, redo
    target   INTEGER NOT NULL, -- undo, redo: seq of the edit it takes back or does again; edit: 0
    reviewer TEXT    NOT NULL,
    time     INTEGER NOT NULL, -- ms since 1970, UTC
    undo_top INTEGER NOT NULL, -- after this entry: seq of the edit that an undo would take back, or 0
    redo_top INTEGER NOT NULL, -- after this entry: seq of the undo that a redo would take back, or 0
    hash     BLOB    NOT NULL  -- BLAKE2b-256 of the hash before and of this entry
) STRICT;
CREATE INDEX journal_target ON journal (target) WHERE target > 0;

CREATE TABLE change (
    seq    INTEGER NOT NULL, -- of its journal entry, which is an edit
    number INTEGER NOT NULL, -- place in the edit, from 0
    kind   TEXT    NOT NULL, -- text, verdict, tag, comment, turns
    source INTEGER NOT NULL,
    record INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    turn   TEXT    NOT NULL,
    item   TEXT    NOT NULL, -- the tag, the UUID of the comment, "reviewer" of their verdict, or empty
    before BLOB,             -- NULL: was not there
    after  BLOB,             -- NULL: is not there any more
    PRIMARY KEY (seq, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_of_sample ON change (sample);
