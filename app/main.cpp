#include "app/AppearanceKeeper.h"
#include "app/Application.h"
#include "app/CommandLine.h"
#include "app/Console.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// The English catalogue holds plurals only and lies below every other, so that "box(es)" is never seen. Qt's own
/// catalogue has the words of its dialogs.
void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    for (const QLocale &language : {QLocale(QLocale::English), locale}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(language, u"rsreview"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(translator);
    }
}

int runVerb(int &argc, char *argv[])
{
    // Pictures need fonts, and fonts a platform; this one has no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool draws = qstrcmp(argv[1], "render") == 0;
    const std::unique_ptr<QCoreApplication> application(draws ? new QGuiApplication(argc, argv)
                                                              : new QCoreApplication(argc, argv));
    std::setlocale(LC_NUMERIC, "C");
    QLocale::setDefault(QLocale::c());                            // scripts read what verbs print
    installTranslations(*application, QLocale(QLocale::English)); // scripts read what verbs say
    app::Console console;
    return app::CommandLine().run(QCoreApplication::arguments(), console).value_or(app::Console::WrongUse);
}

int runWindow(int &argc, char *argv[])
{
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    app::Console console;
    app::CommandLine line;
    if (const auto code = line.run(QCoreApplication::arguments(), console))
        return *code;
    installTranslations(application, QLocale());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/rsreview.svg")));
    app::AppearanceKeeper appearance;
    app::Application desk;
    QObject::connect(&desk.window(), &ui::MainWindow::appearanceChosen, &appearance, &app::AppearanceKeeper::choose);
    desk.window().show();
    if (line.window().demo)
        desk.openExample();
    else if (!line.window().path.isEmpty())
        desk.openPath(line.window().path);
    return QApplication::exec();
}

}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("rsreview"));
    QCoreApplication::setOrganizationName(QStringLiteral("rsreview"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RSREVIEW_VERSION));
    if (app::CommandLine::isVerb(argumentsOf(argc, argv)))
        return runVerb(argc, argv);
    return runWindow(argc, argv);
}
