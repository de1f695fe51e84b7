using System.Globalization;
using Regulations.Editions.Facts;

namespace Regulations.Simulation.Refusals;

/// <summary>What is wrong, in the three languages of the house.</summary>
internal static class RefusalWords
{
    public static readonly LocalText ObjectExpected = new("объект күтіледі", "ожидается объект", "an object is expected");

    public static readonly LocalText ListExpected = new("тізім күтіледі", "ожидается список", "a list is expected");

    public static readonly LocalText TextExpected = new(
        "ұзындығы 1–200 таңба мәтін күтіледі",
        "ожидается текст длиной от 1 до 200 знаков",
        "a text of 1 to 200 characters is expected"
    );

    public static readonly LocalText TruthExpected = new(
        "true немесе false күтіледі",
        "ожидается true или false",
        "true or false is expected"
    );

    public static readonly LocalText DateExpected = new(
        "2026-02-27 түріндегі күн күтіледі",
        "ожидается дата вида 2026-02-27",
        "a date as in 2026-02-27 is expected"
    );

    public static readonly LocalText EndsBeforeItBegins = new(
        "аяқталуы басталуынан бұрын",
        "заканчивается раньше, чем начинается",
        "it ends before it begins"
    );

    public static readonly LocalText WeightsNeeded = new(
        "үлес салмақтарының кемінде бірі нөлден үлкен болуы керек",
        "хотя бы один из весов должен быть больше нуля",
        "one of the weights must be above 0"
    );

    public static readonly LocalText PeopleExpected = new(
        "адамдар тізімі күтіледі",
        "ожидается список людей",
        "a list of people is expected"
    );

    public static readonly LocalText RoleExpected = new(
        "кемінде бір рөл керек",
        "нужна хотя бы одна роль",
        "at least one role is expected"
    );

    public static readonly LocalText NoSuchTask = new(
        "сипаттамада мұндай тапсырма не рөл жоқ",
        "в описании нет такой задачи или роли",
        "the definition has no such task or role"
    );

    public static readonly LocalText NoSuchCall = new(
        "сипаттама мұндай жүйеге жүгінбейді",
        "описание не обращается к такой системе",
        "the definition makes no such call"
    );

    public static readonly LocalText NoArrivals = new(
        "өтініштердің қалай түсетіні берілмеген",
        "не сказано, как поступают заявления",
        "how requests arrive is not given"
    );

    public static readonly LocalText EmptyList = new("тізім бос", "список пуст", "the list is empty");

    public static readonly LocalText ArrivalsExpected = new(
        "poisson:ЖИІЛІК (жұмыс сағатындағы өтініш), fixed:МИНУТ немесе list:ФАЙЛ күтіледі",
        "ожидается poisson:ЧАСТОТА (заявлений в рабочий час), fixed:МИНУТЫ или list:ФАЙЛ",
        "poisson:RATE (in a working hour), fixed:MINUTES or list:FILE is expected"
    );

    public static readonly LocalText OneRequestExpected = new(
        "кемінде бір өтініш керек",
        "нужно хотя бы одно заявление",
        "at least one is expected"
    );

    public static readonly LocalText WarmUpExpected = new(
        "0 мен 0,9 арасындағы үлес күтіледі",
        "ожидается доля от 0 до 0,9",
        "a share from 0 to 0.9 is expected"
    );

    public static LocalText AtMost(int most) => new($"ең көбі {most}", $"не больше {most}", $"at most {most} are expected");

    public static LocalText LongestText(int most) =>
        new($"файлда ең көбі {most} таңба болады", $"в файле может быть не больше {most} знаков", $"the file may have {most} characters");

    public static LocalText NotJson(long? line, long? column) =>
        new(
            $"JSON емес: {line + 1}-жол, {column + 1}-байт",
            $"это не JSON: строка {line + 1}, байт {column + 1}",
            $"it is no JSON: line {line + 1}, byte {column + 1}"
        );

    public static LocalText Expected(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return new($"мыналардың бірі күтіледі: {list}", $"ожидается одно из: {list}", $"one of these is expected: {list}");
    }

    public static LocalText EitherOr(string one, string other) =>
        new($"{one} не {other}, екеуі бірге емес", $"либо {one}, либо {other}, но не оба", $"either {one} or {other}, not both");

    public static LocalText NumberExpected(double least, double most) =>
        new(
            Invariant($"{least} пен {most} аралығындағы сан күтіледі"),
            Invariant($"ожидается число от {least} до {most}"),
            Invariant($"a number from {least} to {most} is expected")
        );

    public static LocalText WholeExpected(int least, int most) =>
        new(
            $"{least} пен {most} аралығындағы бүтін сан күтіледі",
            $"ожидается целое число от {least} до {most}",
            $"a whole number from {least} to {most} is expected"
        );

    public static LocalText Twice(string id) =>
        new($"«{id}» бірнеше рет кездеседі", $"«{id}» встречается не один раз", $"'{id}' is there more than once");

    public static LocalText EditionHas(IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new($"регламентте мыналар бар: {list}", $"в регламенте есть: {list}", $"the edition has {list}");
    }

    public static LocalText NoOutcome(string outcome) =>
        new($"тапсырмада «{outcome}» нәтижесі жоқ", $"у задачи нет исхода «{outcome}»", $"the task has no outcome '{outcome}'");

    public static LocalText NobodyHas(string role) =>
        new(
            $"«{role}» рөліндегі адам жоқ, ал тапсырманы сол орындауы керек",
            $"нет никого с ролью «{role}», а задача для неё",
            $"nobody has the role '{role}', which a task is for"
        );

    public static LocalText NobodyToAppoint(string role) =>
        new(
            $"«{role}» рөліндегі адам жоқ, ал нысанда сондай адамды көрсету керек",
            $"нет никого с ролью «{role}», а форма требует назвать такого человека",
            $"nobody has the role '{role}', which a form asks for"
        );

    public static LocalText NobodyToChange(string role) =>
        new($"«{role}» рөліндегі адам жоқ", $"нет никого с ролью «{role}»", $"nobody has the role '{role}'");

    public static LocalText SomebodyHasTo(string role) =>
        new(
            $"«{role}» рөлінде кемінде бір адам қалуы керек",
            $"в роли «{role}» должен остаться хотя бы один человек",
            $"somebody has to have the role '{role}'"
        );

    public static LocalText NoNode(string name) =>
        new($"сипаттамада «{name}» жоқ", $"в описании нет «{name}»", $"the definition has no '{name}'");

    public static LocalText UnknownChange(string text) =>
        new(
            $"«{text}» түсініксіз: staff:РӨЛ+N, staff:РӨЛ-N, limit:ТҮЙІН=МЕРЗІМ, total=МЕРЗІМ, time:ТҮЙІН=ЕСЕ, arrivals=poisson:ЖИІЛІК күтіледі",
            $"«{text}» непонятно: ожидается staff:РОЛЬ+N, staff:РОЛЬ-N, limit:УЗЕЛ=СРОК, total=СРОК, time:УЗЕЛ=КРАТНОСТЬ, arrivals=poisson:ЧАСТОТА",
            $"'{text}' is none of staff:ROLE+N, staff:ROLE-N, limit:NODE=LIMIT, total=LIMIT, time:NODE=FACTOR, arrivals=poisson:RATE"
        );

    public static LocalText NotAnInstant(string line) =>
        new(
            $"«{line}» уақыт сәті емес: 2026-01-05T04:00:00Z түрінде, Z не ығысумен жазылады",
            $"«{line}» не момент времени: пишется как 2026-01-05T04:00:00Z, с Z или смещением",
            $"'{line}' is not an instant with Z or an offset, as in 2026-01-05T04:00:00Z"
        );

    public static LocalText OutOfOrder(string line) =>
        new($"«{line}» өзінен кейінгіден соң тұр", $"«{line}» стоит после более позднего", $"'{line}' comes after a later one");

    public static LocalText NoZone(string zone) =>
        new($"«{zone}» уақыт белдеуі жоқ", $"нет часового пояса «{zone}»", $"there is no time zone '{zone}'");

    public static LocalText NoCalendar(string id) => new($"«{id}» күнтізбесі жоқ", $"нет календаря «{id}»", $"there is no calendar '{id}'");

    public static LocalText BeyondTheCalendar(string calendar, int from, int to) =>
        new(
            $"модельдік уақыт «{calendar}» күнтізбесінің {from}–{to} жылдарынан асып кетті: өтінішті азайтыңыз, адам қосыңыз не ертерек бастаңыз",
            $"модельное время вышло за годы {from}–{to} календаря «{calendar}»: нужно меньше заявлений, больше людей или более раннее начало",
            $"the simulated time runs beyond the years {from}–{to} of the calendar '{calendar}': fewer requests in a replication, more people, or an earlier start"
        );

    public static LocalText ReplicationsExpected(int most) =>
        new(
            $"1 мен {most} аралығындағы, өтініш санынан аспайтын сан күтіледі",
            $"ожидается число от 1 до {most}, не больше числа заявлений",
            $"from 1 to {most} are expected, and no more than requests"
        );

    public static LocalText TooManyRequests(int most) =>
        new(
            $"барлық нұсқамен бірге ең көбі {most} өтініш модельденеді",
            $"вместе со всеми вариантами моделируется не больше {most} заявлений",
            $"at most {most} are simulated, all variants together"
        );

    public static LocalText NotAnEdition(string why) =>
        new($"бұл – регламент редакциясы емес: {why}", $"это не редакция регламента: {why}", $"this is no edition of a regulation: {why}");

    public static LocalText EngineRefused(string why) =>
        new($"қозғалтқыш қабылдамады: {why}", $"движок не принял: {why}", $"the engine refused: {why}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
