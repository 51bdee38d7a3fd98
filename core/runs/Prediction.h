#pragma once

#include <QString>
#include <QStringList>

namespace core {

/// What a model answered, as one row of a file says it. What the file does not say is empty.
struct Prediction
{
    qint64 row = 0;     ///< number in the file, from 1, the heading of a table not counted
    qint64 line = 0;    ///< that it begins on, from 1
    qint64 byte = 0;    ///< where it begins, from 0
    qint64 place = 0;   ///< number in the list of questions that was asked, from 1: for who matches by it
    QString questionId; ///< as text, also where it is a number
    QStringList images; ///< names or paths, as the file has them
    QString question;
    QString answer;
    QStringList others; ///< further answers to the same question, where the model was asked several times
    QStringList truths; ///< what should have been answered, if the file says so
};

}
