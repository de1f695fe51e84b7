using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Regulations.Sandbox.People;

/// <summary>Makes the same name for the same unlisted number, always.</summary>
internal static class MadeUpPerson
{
    private static readonly (string Kk, string Ru)[] MenSurnames =
    [
        ("Сейітов", "Сеитов"),
        ("Қасымов", "Касымов"),
        ("Жұмабаев", "Жумабаев"),
        ("Тілеубергенов", "Тлеубергенов"),
        ("Әбенов", "Абенов"),
        ("Мұқанов", "Муканов"),
        ("Оразбаев", "Оразбаев"),
        ("Дүйсенов", "Дюсенов"),
    ];

    private static readonly (string Kk, string Ru)[] MenNames =
    [
        ("Нұржан", "Нуржан"),
        ("Арман", "Арман"),
        ("Дәурен", "Даурен"),
        ("Қайрат", "Кайрат"),
        ("Самат", "Самат"),
        ("Ғалым", "Галым"),
        ("Тимур", "Тимур"),
        ("Мұрат", "Мурат"),
    ];

    private static readonly (string Kk, string Ru)[] WomenNames =
    [
        ("Динара", "Динара"),
        ("Әсел", "Асель"),
        ("Гүлнар", "Гульнар"),
        ("Сәуле", "Сауле"),
        ("Жанар", "Жанар"),
        ("Мәдина", "Мадина"),
        ("Назгүл", "Назгуль"),
        ("Ақмарал", "Акмарал"),
    ];

    private static readonly (string Kk, string Ru)[] Fathers =
    [
        ("Серік", "Серик"),
        ("Болат", "Болат"),
        ("Ермек", "Ермек"),
        ("Талғат", "Талгат"),
        ("Марат", "Марат"),
        ("Жанат", "Жанат"),
        ("Асқар", "Аскар"),
        ("Еркін", "Еркин"),
    ];

    private static readonly (string Kk, string Ru)[] FirmNames =
    [
        ("Ертіс Құрылыс", "Ертис Курылыс"),
        ("Алтай Жоба", "Алтай Жоба"),
        ("Шығыс Гео", "Шыгыс Гео"),
        ("Өскемен Ізденіс", "Оскемен Изденис"),
        ("Тарбағатай Инжиниринг", "Тарбагатай Инжиниринг"),
        ("Зайсан Сервис", "Зайсан Сервис"),
        ("Марқакөл Құрылыс", "Маркаколь Курылыс"),
        ("Бұқтырма Инвест", "Бухтарма Инвест"),
    ];

    public static SandboxPerson Of(string id)
    {
        var lot = SHA256.HashData(Encoding.ASCII.GetBytes(id));
        return IdentificationNumber.IsLegalPerson(id)
            ? new SandboxPerson(id, Firm(lot), HeadOf(lot), new Script(), [])
            : new SandboxPerson(id, Human(id, lot), null, new Script(), []);
    }

    private static PersonName Firm(byte[] lot)
    {
        var name = FirmNames[lot[0] % FirmNames.Length];
        return new PersonName($"«{name.Kk}» ЖШС", $"ТОО «{name.Ru}»");
    }

    // The seventh digit of an IIN tells the century and the sex: odd is a man.
    private static PersonName Human(string id, byte[] lot)
    {
        var woman = (id[6] - '0') % 2 == 0;
        var surname = MenSurnames[lot[0] % MenSurnames.Length];
        var name = (woman ? WomenNames : MenNames)[lot[1] % MenNames.Length];
        var father = Fathers[lot[2] % Fathers.Length];
        var ending = woman ? "а" : "";
        return new PersonName(
            $"{surname.Kk}{ending} {name.Kk} {father.Kk}{(woman ? "қызы" : "ұлы")}",
            $"{surname.Ru}{ending} {name.Ru} {father.Ru}{(woman ? "кызы" : "улы")}"
        );
    }

    /// <summary>A man born in the seventies; the serial is raised until a check digit exists.</summary>
    private static string HeadOf(byte[] lot)
    {
        var birth = string.Create(CultureInfo.InvariantCulture, $"7{lot[3] % 10}{1 + (lot[4] % 12):00}{1 + (lot[5] % 28):00}3");
        for (var serial = 100 + (lot[6] * 30); ; serial++)
        {
            var eleven = birth + serial.ToString("0000", CultureInfo.InvariantCulture);
            if (IdentificationNumber.CheckDigit(eleven) is { } check)
            {
                return eleven + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
