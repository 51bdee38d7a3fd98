#include "core/review/ErrorTaxonomy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message};
}

bool isId(const QString &id)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) {
        return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
}

QString localized(const QJsonObject &object, const QString &key, const QLocale &locale)
{
    const QString own = object.value(key + u'_' + locale.name()).toString();
    return own.isEmpty() ? object.value(key).toString() : own;
}

/// What groups and errors have in common.
struct Named
{
    QString id;
    QString name;
};

}

Result<ErrorTaxonomy> ErrorTaxonomy::parse(const QByteArray &json, const QLocale &locale)
{
    QJsonParseError problem;
    const QJsonObject file = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        const qsizetype line = QByteArrayView(json).first(std::min<qsizetype>(problem.offset, json.size())).count('\n');
        return badInput(tr("The list of errors is no JSON at line %1: %2.").arg(line + 1).arg(problem.errorString()));
    }
    ErrorTaxonomy taxonomy;
    taxonomy.m_version = file.value("version"_L1).toVariant().toString();
    if (taxonomy.m_version.isEmpty())
        return badInput(tr("The list of errors has no “version”."));
    QStringList seen;
    const auto named = [&](const QJsonObject &object, const QString &where, const QString &prefix) -> Result<Named> {
        const Named read{object.value("id"_L1).toString(), localized(object, u"name"_s, locale).simplified()};
        if (!isId(read.id))
            return badInput(tr("%1 of the list of errors needs an “id” of letters, digits and -.").arg(where));
        if (read.name.isEmpty())
            return badInput(tr("%1 of the list of errors has no “name”.").arg(where));
        if (seen.contains(prefix + read.id))
            return badInput(tr("%1 of the list of errors has the id “%2” of another one.").arg(where, read.id));
        seen.append(prefix + read.id);
        return read;
    };
    const QJsonArray groups = file.value("groups"_L1).toArray();
    if (groups.isEmpty() || groups.size() > qsizetype(Most))
        return badInput(tr("The list of errors has to have between 1 and %1 groups.").arg(Most));
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QJsonObject object = groups[i].toObject();
        const QString where = tr("Group %1").arg(i + 1);
        const auto group = named(object, where, {});
        if (!group)
            return group.error();
        const QJsonArray errors = object.value("errors"_L1).toArray();
        if (errors.isEmpty() || errors.size() > qsizetype(Most))
            return badInput(tr("%1 of the list of errors has to have between 1 and %2 errors.").arg(where).arg(Most));
        taxonomy.m_groups.push_back({group->id, group->name, {}});
        for (qsizetype k = 0; k < errors.size(); ++k) {
            const auto error =
                named(errors[k].toObject(), tr("Error %1 in group %2").arg(k + 1).arg(i + 1), group->id + u'/');
            if (!error)
                return error.error();
            taxonomy.m_groups.back().errors.push_back(
                {group->id + u'/' + error->id, error->name,
                 localized(errors[k].toObject(), u"hint"_s, locale).simplified()});
        }
    }
    return taxonomy;
}

QString ErrorTaxonomy::title(const QString &code) const
{
    for (const Group &group : m_groups) {
        for (const Error &error : group.errors) {
            if (error.code == code)
                return tr("%1: %2").arg(group.name, error.name);
        }
    }
    return code;
}

}
