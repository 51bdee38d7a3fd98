#pragma once

#include "ui/canvas/CompareMode.h"

#include <QObject>

namespace ui {

class ActionSet;
class ComparedImages;

/// Joins the actions of the Compare menu with the images of the sample for as long as a project is open. The way to
/// compare stays from sample to sample; without several images nothing can be compared.
class CompareActions : public QObject
{
    Q_OBJECT
public:
    CompareActions(ActionSet &actions, ComparedImages &images, QObject *parent); ///< both outlive it

    void enable(); ///< another sample is open
    static void disableAll(ActionSet &actions);

private:
    void connectWays();
    void connectImages();

    ActionSet &m_actions;
    ComparedImages &m_images;
};

}
