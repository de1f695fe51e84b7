namespace Regulations.Runtime.Commands;

internal static partial class Refusals
{
    public static RefusedException FileChangedAgain() =>
        Conflict(
            "file-changed-again",
            "Файл осы арада қайта өзгерді немесе оқылмайды. Бетті жаңартып, айырмашылықты қайта қараңыз.",
            "Файл тем временем снова изменился или не читается. Обновите страницу и посмотрите различия ещё раз.",
            "The file has changed again meanwhile, or cannot be read. Reload the page and look at the difference again."
        );

    public static RefusedException EditionNotYetInForce() =>
        Conflict(
            "edition-not-yet-in-force",
            "Регламент әлі күшіне енген жоқ: жаңа өтініш қабылданбайды.",
            "Регламент ещё не вступил в силу: новые заявления не принимаются.",
            "The regulation is not in force yet: new requests are not accepted."
        );
}
