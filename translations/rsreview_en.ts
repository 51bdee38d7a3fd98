<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::RenderVerb</name>
    <message numerus="yes">
        <source>Sample %1 has %n image(s).</source>
        <translation>
            <numerusform>Sample %1 has one image.</numerusform>
            <numerusform>Sample %1 has %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::BandChoice</name>
    <message numerus="yes">
        <source>There is no band %1; the image has %n band(s).</source>
        <translation>
            <numerusform>There is no band %1; the image has %n band.</numerusform>
            <numerusform>There is no band %1; the image has %n bands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::BoxStatistics</name>
    <message numerus="yes">
        <source>%Ln box(es) in %1, written from %2 to %3, decimals: %4.</source>
        <translation>
            <numerusform>%Ln box in %1, written from %2 to %3, decimals: %4.</numerusform>
            <numerusform>%Ln boxes in %1, written from %2 to %3, decimals: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of range.</source>
        <translation>
            <numerusform>%Ln is out of range.</numerusform>
            <numerusform>%Ln are out of range.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reversed.</source>
        <translation>
            <numerusform>%Ln is reversed.</numerusform>
            <numerusform>%Ln are reversed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an area.</source>
        <translation>
            <numerusform>%Ln has no area.</numerusform>
            <numerusform>%Ln have no area.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::CaptionLimit</name>
    <message numerus="yes">
        <source>%n text(s) were read up to the word %1, or until a word came more than %2 times.</source>
        <translation>
            <numerusform>%n text was read up to the word %1, or until a word came more than %2 times.</numerusform>
            <numerusform>%n texts were read up to the word %1, or until a word came more than %2 times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::CaptionTest</name>
    <message numerus="yes">
        <source>%n image(s) have no candidate and are not scored; the first is “%1”.</source>
        <translation>
            <numerusform>%n image has no candidate and is not scored; it is “%1”.</numerusform>
            <numerusform>%n images have no candidate and are not scored; the first is “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have a candidate of one of the two models only; they are not compared.</source>
        <translation>
            <numerusform>%n image has a candidate of one of the two models only; it is not compared.</numerusform>
            <numerusform>%n images have a candidate of one of the two models only; they are not compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::ConvertedBoxes</name>
    <message numerus="yes">
        <source>%Ln box(es) rewritten as %1, in whole cells.</source>
        <translation>
            <numerusform>%Ln box rewritten as %1, in whole cells.</numerusform>
            <numerusform>%Ln boxes rewritten as %1, in whole cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) rewritten as %1 in %2, rounded to whole numbers.</source>
        <translation>
            <numerusform>%Ln box rewritten as %1 in %2, rounded to whole numbers.</numerusform>
            <numerusform>%Ln boxes rewritten as %1 in %2, rounded to whole numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) rewritten as %1 in %2, rounded to %3 decimals.</source>
        <translation>
            <numerusform>%Ln box rewritten as %1 in %2, rounded to %3 decimals.</numerusform>
            <numerusform>%Ln boxes rewritten as %1 in %2, rounded to %3 decimals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turned one(s) became upright.</source>
        <translation>
            <numerusform>%Ln turned one became upright.</numerusform>
            <numerusform>%Ln turned ones became upright.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be written so and stayed as they were.</source>
        <translation>
            <numerusform>%Ln could not be written so and stayed as it was.</numerusform>
            <numerusform>%Ln could not be written so and stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed as they were, because the size of their image is needed and not known.</source>
        <translation>
            <numerusform>%Ln stayed as it was, because the size of its image is needed and not known.</numerusform>
            <numerusform>%Ln stayed as they were, because the size of their image is needed and not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How far rounding moved %Ln whose image is not known cannot be said in pixels.</source>
        <translation>
            <numerusform>How far rounding moved %Ln whose image is not known cannot be said in pixels.</numerusform>
            <numerusform>How far rounding moved %Ln whose images are not known cannot be said in pixels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::MetricInfo</name>
    <message numerus="yes">
        <source>%n item(s) have no reference and score 0.</source>
        <translation>
            <numerusform>%n item has no reference and scores 0.</numerusform>
            <numerusform>%n items have no reference and score 0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::ReadProblem</name>
    <message numerus="yes">
        <source>%n record(s) before it can be read.</source>
        <translation>
            <numerusform>%n record before it can be read.</numerusform>
            <numerusform>%n records before it can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::SavedViews</name>
    <message numerus="yes">
        <source>The name of a view is one line of at most %n character(s).</source>
        <translation>
            <numerusform>The name of a view is one line of at most %n character.</numerusform>
            <numerusform>The name of a view is one line of at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AssignDialog</name>
    <message numerus="yes">
        <source>%n sample(s) are dealt out, in one step: Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n sample is dealt out, in one step: Ctrl+Z takes it back.</numerusform>
            <numerusform>%n samples are dealt out, in one step: Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BulkDesk</name>
    <message numerus="yes">
        <source>%n pair(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n pair changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n pairs changed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back.</source>
        <translation>
            <numerusform>%n change taken back.</numerusform>
            <numerusform>%n changes taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) done again.</source>
        <translation>
            <numerusform>%n change done again.</numerusform>
            <numerusform>%n changes done again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BulkDialog</name>
    <message numerus="yes">
        <source>the %n selected sample(s)</source>
        <translation>
            <numerusform>the selected sample</numerusform>
            <numerusform>the %n selected samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n sample(s) of the queue</source>
        <translation>
            <numerusform>the sample of the queue</numerusform>
            <numerusform>all %n samples of the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pair(s) change, in one step: Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Up to %n pair changes, in one step: Ctrl+Z takes it back.</numerusform>
            <numerusform>Up to %n pairs change, in one step: Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) change, in one step: Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n pair changes, in one step: Ctrl+Z takes it back.</numerusform>
            <numerusform>%n pairs change, in one step: Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CardContent</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CardFooter</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartBox</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ContradictionsDialog</name>
    <message numerus="yes">
        <source>%Ln pair(s) ask</source>
        <translation>
            <numerusform>%Ln pair asks</numerusform>
            <numerusform>%Ln pairs ask</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) have several answers about the same image</source>
        <translation>
            <numerusform>%Ln question has several answers about the same image</numerusform>
            <numerusform>%Ln questions have several answers about the same image</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln pair(s).</source>
        <translation>
            <numerusform>in %Ln pair.</numerusform>
            <numerusform>in %Ln pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln caption(s) or description(s) that differ are left out.</source>
        <translation>
            <numerusform>%Ln caption or description that differs is left out.</numerusform>
            <numerusform>%Ln captions or descriptions that differ are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CorrectionsDialog</name>
    <message numerus="yes">
        <source>%n correction(s) fit this pair: those in bold.</source>
        <translation>
            <numerusform>%n correction fits this pair: the one in bold.</numerusform>
            <numerusform>%n corrections fit this pair: those in bold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DisplayPanel</name>
    <message numerus="yes">
        <source>%1 × %2 pixels, %n band(s) of %3, %4</source>
        <translation>
            <numerusform>%1 × %2 pixels, %n band of %3, %4</numerusform>
            <numerusform>%1 × %2 pixels, %n bands of %3, %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DraftOffers</name>
    <message numerus="yes">
        <source>There are %n more.</source>
        <translation>
            <numerusform>There is one more.</numerusform>
            <numerusform>There are %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FacetModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryView</name>
    <message numerus="yes">
        <source>%n change(s) in one step</source>
        <translation>
            <numerusform>%n change in one step</numerusform>
            <numerusform>%n changes in one step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>added %n turn(s)</source>
        <translation>
            <numerusform>added %n turn</numerusform>
            <numerusform>added %n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed %n turn(s)</source>
        <translation>
            <numerusform>removed %n turn</numerusform>
            <numerusform>removed %n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImageRows</name>
    <message numerus="yes">
        <source>in %Ln sample(s)</source>
        <translation>
            <numerusform>in %Ln sample</numerusform>
            <numerusform>in %Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s) apart</source>
        <translation>
            <numerusform>%Ln bit apart</numerusform>
            <numerusform>%Ln bits apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: only %Ln image(s) were looked at.</source>
        <translation>
            <numerusform>Stopped: only %Ln image was looked at.</numerusform>
            <numerusform>Stopped: only %Ln images were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) were looked at.</source>
        <translation>
            <numerusform>%Ln image was looked at.</numerusform>
            <numerusform>%Ln images were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are plain and compared with nothing.</source>
        <translation>
            <numerusform>%Ln of them is plain and compared with nothing.</numerusform>
            <numerusform>%Ln of them are plain and compared with nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) could not be read.</source>
        <translation>
            <numerusform>%Ln image could not be read.</numerusform>
            <numerusform>%Ln images could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) were not found.</source>
        <translation>
            <numerusform>%Ln image was not found.</numerusform>
            <numerusform>%Ln images were not found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImageStrip</name>
    <message numerus="yes">
        <source>%n &lt;image&gt; token(s) in the text</source>
        <translation>
            <numerusform>One &lt;image&gt; token in the text</numerusform>
            <numerusform>%n &lt;image&gt; tokens in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>%1; %n record(s) looked at</source>
        <translation>
            <numerusform>%1; %n record looked at</numerusform>
            <numerusform>%1; %n records looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JobBar</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%1 — %n edit(s) not exported — RSReview</source>
        <translation>
            <numerusform>%1 — %n edit not exported — RSReview</numerusform>
            <numerusform>%1 — %n edits not exported — RSReview</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NearDialog</name>
    <message numerus="yes">
        <source>%Ln image(s) look alike</source>
        <translation>
            <numerusform>%Ln image looks alike</numerusform>
            <numerusform>%Ln images look alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of images that look alike.</source>
        <translation>
            <numerusform>%Ln group of images that look alike.</numerusform>
            <numerusform>%Ln groups of images that look alike.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaceFinder</name>
    <message numerus="yes">
        <source>This sample has %n box(es).</source>
        <translation>
            <numerusform>This sample has %n box.</numerusform>
            <numerusform>This sample has %n boxes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProgressNotice</name>
    <message numerus="yes">
        <source>%1 of %Ln pair(s) reviewed</source>
        <translation>
            <numerusform>%1 of %Ln pair reviewed</numerusform>
            <numerusform>%1 of %Ln pairs reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsure</source>
        <translation>
            <numerusform>%Ln unsure</numerusform>
            <numerusform>%Ln unsure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open remarks at %Ln place(s)</source>
        <translation>
            <numerusform>open remarks at %Ln place</numerusform>
            <numerusform>open remarks at %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProgressWords</name>
    <message numerus="yes">
        <source>about %n minute(s) at work</source>
        <translation>
            <numerusform>about %n minute at work</numerusform>
            <numerusform>about %n minutes at work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProjectHistoryModel</name>
    <message numerus="yes">
        <source>%n change(s) in one step</source>
        <translation>
            <numerusform>%n change in one step</numerusform>
            <numerusform>%n changes in one step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReadingPreviewView</name>
    <message numerus="yes">
        <source>Looked at %1 of %Ln sample(s) with boxes. Boxes are shown as x1 y1 x2 y2, in pixels of the image where it was found, otherwise as parts of it.</source>
        <translation>
            <numerusform>Looked at %1 of %Ln sample with boxes. Boxes are shown as x1 y1 x2 y2, in pixels of the image where it was found, otherwise as parts of it.</numerusform>
            <numerusform>Looked at %1 of %Ln samples with boxes. Boxes are shown as x1 y1 x2 y2, in pixels of the image where it was found, otherwise as parts of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDesk</name>
    <message numerus="yes">
        <source>Replaced in %Ln text(s), as one step: Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Replaced in %Ln text, as one step: Ctrl+Z takes it back.</numerusform>
            <numerusform>Replaced in %Ln texts, as one step: Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDialog</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln pair(s)</source>
        <translation>
            <numerusform>in %Ln pair</numerusform>
            <numerusform>in %Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln approved</numerusform>
            <numerusform>%Ln approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) with a box that changes</source>
        <translation>
            <numerusform>%Ln text with a box that changes</numerusform>
            <numerusform>%Ln texts with a box that changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) given up</source>
        <translation>
            <numerusform>%Ln text given up</numerusform>
            <numerusform>%Ln texts given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace in %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Replace in %Ln text</numerusform>
            <numerusform>&amp;Replace in %Ln texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SentenceDesk</name>
    <message numerus="yes">
        <source>All %n sentence(s) of the answer have a mark.</source>
        <translation>
            <numerusform>The %n sentence of the answer has a mark.</numerusform>
            <numerusform>All %n sentences of the answer have a mark.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TightenDesk</name>
    <message numerus="yes">
        <source>%Ln box(es) could not be tightened. %1</source>
        <translation>
            <numerusform>%Ln box could not be tightened. %1</numerusform>
            <numerusform>%Ln boxes could not be tightened. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) can be tightened as dashed: Enter accepts, Esc keeps the old.</source>
        <translation>
            <numerusform>%Ln box can be tightened as dashed: Enter accepts, Esc keeps the old.</numerusform>
            <numerusform>%Ln boxes can be tightened as dashed: Enter accepts, Esc keeps the old.</numerusform>
        </translation>
    </message>
</context>
</TS>
