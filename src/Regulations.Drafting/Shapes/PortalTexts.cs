using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>Words of shape Q where they are not those of shape P.</summary>
public static class PortalTexts
{
    /// <summary>Process 1 where one signs in by number and password.</summary>
    public static LocalText SignInByNumber { get; } =
        new("ЖСН/БСН және құпиясөз арқылы кіру", "Вход по ИИН/БИН и паролю", "Sign-in with IIN/BIN and password");

    /// <summary>Process 3 of a service with one kind of request.</summary>
    public static LocalText FillIn { get; } =
        new(
            "Сұралған өрістерді толтырып, құжаттардың көшірмелерін тіркеңіз.",
            "Заполните поля и приложите копии документов.",
            "Fill in the fields and attach copies of the documents."
        );

    /// <summary>A draft that came back.</summary>
    public static LocalText WhereTheRemarkIs { get; } =
        new(
            "Басшы қайтарса, ескертуі өтініштің тарихында тұрады.",
            "Если руководитель вернул, его замечание в истории заявления.",
            "If the head returned it, the remark is in the request's history."
        );
}
