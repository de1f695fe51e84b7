using Regulations.Editions.Facts;
using static Regulations.Editions.Documents.Templates.CommonLines;

namespace Regulations.Editions.Documents.Templates;

/// <summary>What is said of a building site and the minerals under it (Almaty, annexes 1 and 2).</summary>
internal static class SubsoilPapers
{
    /// <summary>No minerals, or few, lie under the site (annex 1 ¶3).</summary>
    public static DocumentTemplate Conclusion { get; } =
        new()
        {
            Name = "conclusion",
            IsGrant = true,
            Title = new LocalText("Қорытынды", "Заключение", "Conclusion"),
            Parts =
            [
                new Table(
                    Applicant,
                    PersonNumber,
                    Site,
                    Line("Ауданы", "Площадь", "Area", "conclusion.area", "request.area"),
                    Line("Координаттары", "Координаты", "Coordinates", "conclusion.coordinates", "request.coordinates"),
                    Demanded("Қорытынды", "Вывод", "Finding", "conclusion.finding"),
                    Line("Жарамдылық мерзімі", "Действительно до", "Valid until", "conclusion.validUntil")
                ),
                new Passage(Line("Негіздеме", "Обоснование", "Grounds", "conclusion.text"), true),
            ],
        };

    /// <summary>Minerals do lie under the site (annex 1 ¶3).</summary>
    public static DocumentTemplate NotificationLetter { get; } =
        new()
        {
            Name = "notification-letter",
            Title = new LocalText("Хабарлама хат", "Письмо-уведомление", "Notification letter"),
            Parts =
            [
                new Table(
                    Applicant,
                    PersonNumber,
                    RequestNumber,
                    Site,
                    Line("Пайдалы қазбалар", "Полезные ископаемые", "Minerals", "letter.minerals")
                ),
                Say(
                    "Учаске астында пайдалы қазбалар бар екенін хабарлаймыз.",
                    "Сообщаем, что под участком залегают полезные ископаемые.",
                    "Minerals lie under the site."
                ),
                new Passage(Demanded("Хабарлама мәтіні", "Текст уведомления", "Text of the letter", "letter.text")),
            ],
        };

    /// <summary>Leave to build where minerals lie (annex 2 ¶3).</summary>
    public static DocumentTemplate Permit { get; } =
        new()
        {
            Name = "permit",
            IsGrant = true,
            Title = new LocalText("Рұқсат", "Разрешение", "Permit"),
            Parts =
            [
                new Table(
                    Applicant,
                    PersonNumber,
                    Demanded("Құрылыс нысаны", "Объект строительства", "Object to be built", "permit.object", "request.object"),
                    Site,
                    Line("Орналасуы", "Размещение", "Placement", "request.placement"),
                    Line("Ауданы", "Площадь", "Area", "permit.area", "request.area"),
                    Line("Пайдалы қазбалар", "Полезные ископаемые", "Minerals", "permit.minerals", "request.minerals"),
                    Line("Жарамдылық мерзімі", "Действительно до", "Valid until", "permit.validUntil")
                ),
                new Passage(Line("Шарттары", "Условия", "Conditions", "permit.conditions"), true),
            ],
        };
}
