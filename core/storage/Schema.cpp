#include "core/storage/Schema.h"

#include "core/storage/Database.h"
#include "core/storage/SchemaV1.h" // made from resources/schema/v1.sql
#include "core/storage/Statement.h"

namespace core {

namespace {

// Statistics and the like would be rows here as well: everything that could change how a statement behaves.
constexpr const char *AllObjects =
    "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY name, type";

}

Result<> Schema::create(Database &db)
{
    return db.exec(SchemaV1);
}

Result<> Schema::check(Database &db)
{
    const auto model = Database::openInMemory();
    if (!model)
        return model.error();
    if (auto done = create(**model); !done)
        return done;

    Statement wantedObjects(**model, AllObjects);
    Statement foundObjects(db, AllObjects);
    Rows wanted = wantedObjects.query();
    Rows found = foundObjects.query();
    for (;;) {
        const bool more = wanted.next();
        const bool present = found.next();
        if (!found.status())
            return found.status();
        if (!wanted.status())
            return wanted.status();
        if (!more && !present)
            return {};
        bool same = more && present;
        for (int column = 0; same && column < 4; ++column)
            same = wanted.bytes(column) == found.bytes(column);
        if (!same)
            return Error{Error::Kind::Damaged,
                         tr("%1 is not a project as RSReview makes them: its table or index \"%2\" is not what it "
                            "should be. It was left as it is.")
                             .arg(db.name(), (present ? found : wanted).text(1))};
    }
}

}
