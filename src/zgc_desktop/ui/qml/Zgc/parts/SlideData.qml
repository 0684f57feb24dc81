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
    property bool announced: false  // told when it comes up, where the speaker is
    property real reveal: 1         // entrance, 0..1; 1 = final state
    property real factor: 1         // size on screen over 1920 × 1080
    property var result: null       // of the last quiz, for the result layout
    property string answers: "{}"   // what the hall answered: JSON, {question: {chosen, typed, blanks, row, feedback, …}}
    property var asker: null        // the stage, where its own keys are told below a question, and fields are written in
    property bool alone: false      // whether a visitor answers, and nobody speaks
    property Theme t: Theme { hall: data.hall; unit: data.factor }
    // A command to the stage, passed on by SlideHost.
    signal given(command: string, argument: string)
    signal openPage(page: int)
    signal openQuiz
}
