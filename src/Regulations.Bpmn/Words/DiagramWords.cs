using System.Globalization;
using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Words;

/// <summary>What the diagram says of its own accord, in the reader's language.</summary>
internal sealed class DiagramWords(string language)
{
    private static readonly Dictionary<string, LocalText> Names = new(StringComparer.Ordinal)
    {
        ["port.true"] = new("иә", "да", "yes"),
        ["port.false"] = new("жоқ", "нет", "no"),
        ["port.default"] = new("әйтпесе", "иначе", "otherwise"),
        ["port.done"] = new("орындалды", "сделано", "done"),
        ["port.portal"] = new("портал", "портал", "portal"),
        ["port.state-corporation"] = new("Мемлекеттік корпорация", "Госкорпорация", "State Corporation"),
        ["port.provider"] = new("көрсетілетін қызметті беруші", "услугодатель", "provider"),
        ["port.service"] = new("қызмет", "услуга", "service"),
        ["port.withdrawal"] = new("қайтарып алу", "отзыв", "withdrawal"),
        ["applicant"] = new("Көрсетілетін қызметті алушы", "Услугополучатель", "Applicant"),
        ["state-corporation"] = new("Мемлекеттік корпорация", "Государственная корпорация", "State Corporation"),
        ["provider"] = new("Көрсетілетін қызметті беруші", "Услугодатель", "Provider"),
        ["to.applicant"] = new("Алушыға", "Услугополучателю", "To the applicant"),
        ["to.state-corporation"] = new("Мемлекеттік корпорацияға", "В Госкорпорацию", "To the State Corporation"),
        ["to.provider"] = new("Қызмет берушіге", "Услугодателю", "To the provider"),
        ["from.applicant"] = new("Алушыдан", "От услугополучателя", "From the applicant"),
        ["from.state-corporation"] = new("Мемлекеттік корпорациядан", "Из Госкорпорации", "From the State Corporation"),
        ["from.provider"] = new("Қызмет берушіден", "От услугодателя", "From the provider"),
        ["ends-all"] = new(
            "Өтінішті барлық қатысушылар үшін аяқтайды.",
            "Завершает заявление для всех участников.",
            "Ends the request for all participants."
        ),
        ["system.portal"] = new("«Электрондық үкімет» порталы", "Портал «электронного правительства»", "E-government portal"),
        ["system.persons-database"] = new(
            "Тұлғалардың мемлекеттік дерекқорлары",
            "Государственные базы данных лиц",
            "State databases of persons"
        ),
        ["system.payment-gateway"] = new("Төлем шлюзі", "Платёжный шлюз", "Payment gateway"),
        ["system.e-licensing"] = new("«Е-лицензиялау» дерекқоры", "База «Е-лицензирование»", "E-licensing database"),
        ["system.certification-authority"] = new(
            "Ұлттық куәландырушы орталық",
            "Национальный удостоверяющий центр",
            "Certification authority"
        ),
        ["system.integrated-is"] = new(
            "Ықпалдастырылған ақпараттық жүйе",
            "Интегрированная информационная система",
            "Integrated information system"
        ),
        ["system.regional-gateway"] = new("Аумақтық шлюз", "Региональный шлюз", "Regional gateway"),
        ["start"] = new("Басы", "Начало", "Start"),
        ["end"] = new("Соңы", "Конец", "End"),
        ["limit-passed"] = new("Мерзім өтті: ескерту", "Срок истёк: предупреждение", "Limit passed: warning"),
        ["limit.none"] = new("мерзімсіз", "без срока", "no limit"),
        ["choice"] = new("Нәтиже қандай?", "Каков исход?", "Which outcome?"),
        ["process"] = new("Процесс", "Процесс", "Process"),
        ["unit.s"] = new("с", "с", "s"),
        ["unit.min"] = new("мин", "мин", "min"),
        ["unit.h"] = new("жұм. сағ.", "раб. ч", "working h"),
        ["unit.wd"] = new("жұм. күні", "раб. дн.", "working days"),
        ["unit.1wd"] = new("жұм. күні", "раб. день", "working day"),
    };

    public string Language => language;

    public string this[string key] => Names[key].In(language);

    /// <summary>The word for a name, or the name itself.</summary>
    public string Of(string kind, string name) => Names.TryGetValue($"{kind}.{name}", out var text) ? text.In(language) : name;

    /// <summary>The word for a role, or the role itself.</summary>
    public string Role(string role) => RoleNames.Of(role).In(language);

    /// <summary>It says, in whichever language, that an end ends the request for all.</summary>
    public static bool IsEndsAll(string text) => LocalText.Languages.Any(language => Names["ends-all"].In(language) == text);

    /// <summary>The role that a lane's name means, in whichever language; null: none that is known.</summary>
    public static string? RoleNamed(string name) =>
        RoleNames
            .All.Where(pair =>
                LocalText.Languages.Any(language => string.Equals(pair.Value.In(language), name.Trim(), StringComparison.OrdinalIgnoreCase))
            )
            .Select(pair => pair.Key)
            .FirstOrDefault();

    /// <summary>The word for an outcome that many charts share, else the outcome itself.</summary>
    public string Port(string port) => Names.TryGetValue("port." + port.ToLowerInvariant(), out var text) ? text.In(language) : port;

    /// <summary>A limit in words: <c>2 working days</c>; by kind, its different amounts from the shortest: <c>1–2 working days</c>.</summary>
    public string Limit(LimitFacts limit)
    {
        var amounts = limit.ByKind is null ? [limit.Plain] : limit.ByKind.Values.Distinct(StringComparer.Ordinal).ToList();
        var given = amounts.OfType<string>().Select(Split).OrderBy(Weight).ToList();
        if (given.Count == 0)
        {
            return this["limit.none"];
        }
        var units = given.Select(amount => amount.Unit).Distinct(StringComparer.Ordinal).Count();
        return given.Count > 1 && units == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{given[0].Number}–{given[^1].Number} {Unit(given[^1])}")
            : string.Join(" / ", given.Select(amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Number} {Unit(amount)}")));
    }

    private string Unit((int Number, string Unit) amount) =>
        amount is { Number: 1, Unit: "wd" } ? this["unit.1wd"] : Of("unit", amount.Unit);

    private static long Weight((int Number, string Unit) amount) =>
        amount.Number
        * amount.Unit switch
        {
            "s" => 1L,
            "min" => 60L,
            "h" => 3_600L,
            _ => 86_400L,
        };

    private static (int Number, string Unit) Split(string limit)
    {
        var digits = limit.TakeWhile(char.IsAsciiDigit).Count();
        return (
            int.TryParse(limit.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            limit[digits..]
        );
    }
}
