namespace Regulations.Calendars.Loading;

/// <summary>What the findings say.</summary>
internal static class FindingTexts
{
    public static CalendarText NoJson(string detail) =>
        new($"файл JSON емес: {detail}", $"файл не является JSON: {detail}", $"the file is not JSON: {detail}");

    public static CalendarText TooLarge(int bytes) =>
        new($"файл {bytes} байттан үлкен", $"файл больше {bytes} байт", $"the file is larger than {bytes} bytes");

    public static CalendarText TooMany(int files) =>
        new($"қалтада {files} файлдан көп", $"в папке больше {files} файлов", $"the folder holds more than {files} files");

    public static CalendarText NoFiles() =>
        new("қалтада күнтізбе файлы жоқ", "в папке нет файлов календарей", "the folder holds no calendar files");

    public static CalendarText NoFolder(string detail) =>
        new($"қалта оқылмады: {detail}", $"папка не прочитана: {detail}", $"the folder cannot be read: {detail}");

    public static CalendarText Missing(string property) =>
        new($"«{property}» қасиеті жоқ", $"нет свойства «{property}»", $"property '{property}' is missing");

    public static CalendarText Unknown(string property) =>
        new($"«{property}» деген қасиет белгісіз", $"неизвестное свойство «{property}»", $"unknown property '{property}'");

    public static CalendarText Expected(CalendarText what) =>
        new($"{what.Kk} күтілген еді", $"ожидалось: {what.Ru}", $"{what.En} was expected");

    public static CalendarText Empty() => new("тізім бос", "список пуст", "the list is empty");

    public static CalendarText Twice(string id) => new($"«{id}» екі рет берілген", $"«{id}» задан дважды", $"'{id}' is given twice");

    public static CalendarText Reversed() =>
        new("соңы басынан кейін болуы керек", "конец должен быть позже начала", "the end must come after the beginning");

    public static CalendarText Overlap() =>
        new(
            "аралықтар ретімен тұрып, бір-біріне тимеуі керек",
            "интервалы должны идти по порядку и не соприкасаться",
            "the intervals must come in order and apart from one another"
        );

    public static CalendarText NotLater() =>
        new(
            "нұсқалар күні бойынша өсу ретімен тұруы керек",
            "версии должны идти по возрастанию даты",
            "the versions must come in ascending order of their dates"
        );

    public static CalendarText OutsideYears(int from, int to) =>
        new($"күн {from}–{to} жылдардан тыс", $"дата вне {from}–{to} годов", $"the date lies outside the years {from}–{to}");

    public static CalendarText NoDays() =>
        new("ережеде «days» немесе «dates» болуы керек", "у правила должно быть «days» или «dates»", "the rule needs 'days' or 'dates'");

    public static CalendarText NotThere(string id) =>
        new($"«{id}» ережесі алдыңғы нұсқада жоқ", $"правила «{id}» нет в прежней версии", $"the earlier version has no rule '{id}'");

    public static CalendarText IdleTransfer(string off, string worked) =>
        new(
            $"ауыстыру ештеңені өзгертпейді: {off} онсыз да демалыс немесе {worked} онсыз да жұмыс күні",
            $"перенос ничего не меняет: {off} и так выходной или {worked} и так рабочий",
            $"the transfer changes nothing: {off} is off already or {worked} is worked already"
        );

    public static CalendarText UnknownDays(string id) =>
        new($"«{id}» ұлттық күндер файлы жоқ", $"нет файла национальных дней «{id}»", $"there is no file of national days '{id}'");

    public static CalendarText NoWorkingTime() =>
        new("күнтізбеде жұмыс уақыты жоқ", "в календаре нет рабочего времени", "the calendar has no working time");
}
