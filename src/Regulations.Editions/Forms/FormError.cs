using Regulations.Editions.Facts;

namespace Regulations.Editions.Forms;

/// <summary>What is wrong with one value of a form.</summary>
/// <param name="Path">A JSON Pointer to the value, as in <c>/representative/iin</c>; empty: the form as a whole.</param>
/// <param name="Rule">A stable word: <c>required</c>, <c>type</c>, <c>format</c>, <c>choice</c>, <c>pattern</c>, <c>length</c>, <c>range</c>,
/// <c>items</c>, <c>const</c>, <c>unknown</c>, <c>size</c>, <c>depth</c>.</param>
/// <param name="Message">For whoever filled it in. Never repeats the value: it may be personal data.</param>
public sealed record FormError(string Path, string Rule, LocalText Message);

/// <summary>The words of <see cref="FormError"/>.</summary>
internal static class FormMessages
{
    public static readonly LocalText Required = new("Бұл өрісті толтырыңыз.", "Заполните это поле.", "Fill in this field.");

    public static readonly LocalText Unknown = new("Нысанда мұндай өріс жоқ.", "В форме нет такого поля.", "The form has no such field.");

    public static readonly LocalText Choice = new(
        "Ұсынылған мәндердің бірін таңдаңыз.",
        "Выберите одно из предложенных значений.",
        "Choose one of the values offered."
    );

    public static readonly LocalText Pattern = new(
        "Мән үлгіге сай емес.",
        "Значение не соответствует образцу.",
        "The value does not fit the pattern."
    );

    public static readonly LocalText Consent = new(
        "Жалғастыру үшін белгі қойыңыз.",
        "Поставьте отметку, чтобы продолжить.",
        "Tick this to go on."
    );

    public static readonly LocalText Fixed = new("Бұл мән өзгертілмейді.", "Это значение менять нельзя.", "This value cannot be changed.");

    public static readonly LocalText Size = new("Нысан тым үлкен.", "Форма слишком велика.", "The form is too large.");

    public static readonly LocalText Depth = new("Нысан тым терең.", "Форма слишком глубока.", "The form is too deep.");

    public static LocalText Type(FieldType type) =>
        type switch
        {
            FieldType.WholeNumber => new("Бүтін сан енгізіңіз.", "Введите целое число.", "Enter a whole number."),
            FieldType.Number => new("Сан енгізіңіз.", "Введите число.", "Enter a number."),
            FieldType.Boolean => new("Иә немесе жоқ деп белгілеңіз.", "Отметьте да или нет.", "Answer yes or no."),
            FieldType.List => new("Тізім күтілген.", "Ожидается список.", "A list is expected."),
            FieldType.Group => new("Өрістер тобы күтілген.", "Ожидается группа полей.", "A group of fields is expected."),
            _ => new("Мәтін енгізіңіз.", "Введите текст.", "Enter a text."),
        };

    public static LocalText Format(string format) =>
        format switch
        {
            "date" => new("Күнді жыл-ай-күн түрінде енгізіңіз.", "Введите дату в виде год-месяц-день.", "Enter a date as year-month-day."),
            "iin" => new("ЖСН қате: 12 цифрды тексеріңіз.", "ИИН неверен: проверьте 12 цифр.", "The IIN is wrong: check its 12 digits."),
            "bin" => new("БСН қате: 12 цифрды тексеріңіз.", "БИН неверен: проверьте 12 цифр.", "The BIN is wrong: check its 12 digits."),
            "iin-or-bin" => new(
                "ЖСН/БСН қате: 12 цифрды тексеріңіз.",
                "ИИН/БИН неверен: проверьте 12 цифр.",
                "The IIN/BIN is wrong: check its 12 digits."
            ),
            "licence-number" => new(
                "Лицензия нөмірі қате: KZ-мен басталатын 15 таңба немесе 8 цифр.",
                "Номер лицензии неверен: 15 знаков, начиная с KZ, или 8 цифр.",
                "The licence number is wrong: 15 characters beginning with KZ, or 8 digits."
            ),
            "email" => new("Электрондық пошта мекенжайын тексеріңіз.", "Проверьте адрес электронной почты.", "Check the e-mail address."),
            "phone" => new(
                "Телефон нөмірін +7XXXXXXXXXX түрінде енгізіңіз.",
                "Введите телефон в виде +7XXXXXXXXXX.",
                "Enter the phone as +7XXXXXXXXXX."
            ),
            "attachment" => new("Құжатты тіркеңіз.", "Приложите документ.", "Attach the document."),
            _ => new("Мәннің пішімі қате.", "Неверный формат значения.", "The value has the wrong format."),
        };

    public static LocalText Length(int minimum, int maximum) =>
        new(
            $"Мәтін ұзындығы {minimum} мен {maximum} таңба аралығында болсын.",
            $"Длина текста должна быть от {minimum} до {maximum} знаков.",
            $"The text must have from {minimum} to {maximum} characters."
        );

    public static LocalText Range(decimal? minimum, decimal? maximum) =>
        new(
            $"Сан мына аралықта болсын: {minimum?.ToString(Invariant) ?? "…"} – {maximum?.ToString(Invariant) ?? "…"}.",
            $"Число должно быть в пределах: {minimum?.ToString(Invariant) ?? "…"} – {maximum?.ToString(Invariant) ?? "…"}.",
            $"The number must lie within: {minimum?.ToString(Invariant) ?? "…"} – {maximum?.ToString(Invariant) ?? "…"}."
        );

    public static LocalText Items(int minimum, int maximum) =>
        new(
            $"Тізімде {minimum} мен {maximum} аралығында жазба болсын.",
            $"В списке должно быть от {minimum} до {maximum} записей.",
            $"The list must have from {minimum} to {maximum} entries."
        );

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
