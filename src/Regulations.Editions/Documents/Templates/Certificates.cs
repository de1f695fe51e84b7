using Regulations.Editions.Facts;
using static Regulations.Editions.Documents.Templates.CommonLines;

namespace Regulations.Editions.Documents.Templates;

/// <summary>Certificates of experts and organisations, and the call to a test (Aktobe, annexes 4 and 5).</summary>
internal static class Certificates
{
    /// <summary>An expert's attestation certificate (annex 4 ¶3).</summary>
    public static DocumentTemplate Attestation { get; } =
        new()
        {
            Name = "attestation-certificate",
            IsGrant = true,
            Title = new LocalText("Сарапшы аттестаты", "Аттестат эксперта", "Expert's attestation certificate"),
            Parts =
            [
                new Table(
                    Demanded("Сарапшы", "Эксперт", "Expert", "applicant.name"),
                    PersonNumber,
                    Speciality,
                    Line("Санаты", "Категория", "Category", "certificate.category"),
                    Line("Тест өткізілген күн", "Дата тестирования", "Tested on", "certificate.testDate", "schedule.testDate"),
                    Line("Хаттама", "Протокол", "Record", "certificate.protocol"),
                    Line("Жарамдылық мерзімі", "Действителен до", "Valid until", "certificate.validUntil")
                ),
            ],
        };

    /// <summary>The accreditation certificate of a project-management organisation (annex 5 ¶3).</summary>
    public static DocumentTemplate Accreditation { get; } =
        new()
        {
            Name = "accreditation-certificate",
            IsGrant = true,
            Title = new LocalText("Аккредиттеу туралы куәлік", "Свидетельство об аккредитации", "Accreditation certificate"),
            Parts =
            [
                new Table(
                    Demanded("Ұйым", "Организация", "Organisation", "applicant.name"),
                    PersonNumber,
                    Address,
                    Demanded("Аккредиттелген қызмет", "Аккредитована на", "Accredited for", "certificate.activity", "request.activity"),
                    Line("Санаты", "Категория", "Category", "certificate.category"),
                    Line("Жарамдылық мерзімі", "Действительно до", "Valid until", "certificate.validUntil")
                ),
            ],
        };

    /// <summary>Where and when an expert is tested (annex 4 ¶5(3)–(5)).</summary>
    public static DocumentTemplate TestNotice { get; } =
        new()
        {
            Name = "test-notice",
            Title = new LocalText(
                "Тестілеу күні мен орны туралы хабарлама",
                "Уведомление о дате и месте тестирования",
                "Notice of the test's date and place"
            ),
            Parts =
            [
                new Table(
                    Applicant,
                    PersonNumber,
                    RequestNumber,
                    Line("Мамандану саласы", "Специализация", "Speciality", "schedule.speciality", "request.speciality"),
                    Demanded("Тест өткізілетін күн", "Дата тестирования", "Day of the test", "schedule.testDate"),
                    Line("Уақыты", "Время", "Time", "schedule.testTime"),
                    Demanded("Өтетін орны", "Место", "Place", "schedule.place")
                ),
                Say(
                    "Тестілеуге жеке басыңызды куәландыратын құжатпен келіңіз.",
                    "На тестирование явитесь с документом, удостоверяющим личность.",
                    "Come to the test with an identity document."
                ),
                new Passage(Line("Қосымша мәлімет", "Дополнительно", "Further", "schedule.text")),
            ],
        };

    private static DataLine Speciality =>
        Demanded("Мамандану саласы", "Специализация", "Speciality", "certificate.speciality", "request.speciality");
}
