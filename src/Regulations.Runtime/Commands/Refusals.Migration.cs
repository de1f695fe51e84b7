namespace Regulations.Runtime.Commands;

/// <summary>Refusals of those who move requests between versions.</summary>
internal static partial class Refusals
{
    public static RefusedException MigrationNotFound() =>
        NotFound("migration-not-found", "Мұндай көшіру жоқ.", "Такого переноса нет.", "There is no such run.");

    public static RefusedException MigrationOfDraft() =>
        Conflict(
            "migration-of-draft",
            "Өтініштер тек жарияланған нұсқалар арасында көшіріледі.",
            "Заявления переносятся только между опубликованными версиями.",
            "Requests are moved between published versions only."
        );

    public static RefusedException MigrationToSame() =>
        Conflict(
            "migration-to-same",
            "Екі нұсқаның мазмұны бірдей: көшіретін ештеңе жоқ.",
            "Содержание обеих версий одинаково: переносить нечего.",
            "Both versions have the same content: there is nothing to move."
        );

    public static RefusedException MigrationRunning() =>
        Conflict(
            "migration-running",
            "Бұл анықтаманың өтініштері дәл қазір көшіріліп жатыр. Аяқталғанын күтіңіз немесе тоқтатыңыз.",
            "Заявления этого определения уже переносятся. Дождитесь окончания или остановите перенос.",
            "Requests of this definition are being moved now. Wait for the end or stop it."
        );

    public static RefusedException MigrationOfNothing() =>
        Conflict(
            "migration-of-nothing",
            "Бұл нұсқада көшіретін өтініш жоқ.",
            "На этой версии нет заявлений для переноса.",
            "No request to be moved runs on this version."
        );

    public static RefusedException MigrationTooLarge() =>
        Invalid(
            "migration-too-large",
            "Бір жолы 1000-нан аспайтын қадам мен өтініш таңдалады.",
            "За один раз можно выбрать не больше 1000 шагов и заявлений.",
            "No more than 1000 steps and requests can be chosen at once."
        );
}
