import QtQuick
// What a layout is fed: the slide as composed, and how the stage wants it shown.
QtObject {
    id: data
    property var view: ({})
    property bool hall: false
    property int step: 0            // build part i is up iff i <= step
    property bool motion: true      // false = reduced motion
    property bool english: false    // whether the English lines are shown
    property bool live: false       // answers to mouse and keys (a thumb does not)
    property bool heard: live       // read by a screen reader: the page that is up, and none made beforehand
    property real reveal: 1         // entrance, 0..1; 1 = final state
    property real factor: 1         // size on screen over 1920 × 1080
    property var result: null       // of the last quiz, for the result layout
    property string answers: "{}"   // what was answered on quiz slides: JSON, {question: {chosen, typed, feedback}}
    property var grade: null        // (question as JSON, typed text) -> feedback; null where nobody can answer
    property Theme t: Theme { hall: data.hall; unit: data.factor }
    // What is being answered on a quiz slide, as JSON, passed on to the stage by SlideHost.
    signal answered(question: string, response: string)
    signal openPage(page: int)
    signal openQuiz
}
