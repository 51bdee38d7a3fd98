#include "core/import/ImportPreview.h"

#include "core/import/RecordConverter.h"
#include "core/json/RecordReader.h"
#include "core/project/RecordSample.h"

#include <QFileInfo>

namespace core {

namespace {
constexpr std::size_t ShownSamples = 20;
}

Result<ImportPreview> previewImport(const QString &path, int records, JobControl &control)
{
    ImportPreview preview;
    preview.path = QFileInfo(path).absoluteFilePath();
    RecordReader reader;
    if (auto opened = reader.open(path); !opened)
        return opened.error();
    preview.bytes = reader.fileSize();

    const NotationRegistry notations = builtinNotations();
    RecordConverter converter(notations, [](const Problem &) {});
    RecordParser parser;
    RecordFields fields;
    while (preview.recordsRead < records && !control.cancelled()) {
        const auto next = reader.next();
        if (!next) {
            preview.problem = next.error().message;
            break;
        }
        if (!*next)
            break;
        ++preview.recordsRead;
        SampleRow row;
        if (!converter.convert(**next, row) || preview.samples.size() >= ShownSamples)
            continue;
        if (parser.parse(**next, fields))
            continue;
        preview.samples.push_back(sampleFromRecord((*next)->bytes, fields));
        preview.samples.back().record = (*next)->number;
    }
    preview.boxes = converter.boxes();
    return preview;
}

}
