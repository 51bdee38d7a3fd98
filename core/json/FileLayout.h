#pragma once

namespace core {

/// How records lie in a JSON file.
enum class FileLayout {
    List,         ///< [ {...}, {...} ]
    Lines,        ///< JSON Lines: each line that is not blank, whatever is on it
    ListInObject, ///< { "info": ..., "data": [ {...}, {...} ], ... }
    Values,       ///< objects one after the other, over several lines each
    SingleObject, ///< one object that is itself the record
};

}
