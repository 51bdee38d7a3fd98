// What a program with a window and GDAL needs at least: the floor for the start of the real one.

#include <QApplication>
#include <QMainWindow>

#include <gdal.h>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    GDALAllRegister();
    QMainWindow window;
    window.show();
    return QApplication::exec();
}
