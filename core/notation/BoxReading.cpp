#include "core/notation/BoxReading.h"

#include "core/notation/FieldsNotation.h"

namespace core {

const Notation *BoxReading::notationOf(const Turn &turn) const
{
    static const FieldsNotation fields;
    return turn.isField() ? &fields : notation;
}

}
