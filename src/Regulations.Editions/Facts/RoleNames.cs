namespace Regulations.Editions.Facts;

/// <summary>What the roles of regulations are called.</summary>
public static class RoleNames
{
    /// <summary>The names by role.</summary>
    public static IReadOnlyDictionary<string, LocalText> All { get; } =
        new Dictionary<string, LocalText>(StringComparer.Ordinal)
        {
            ["applicant"] = new("Көрсетілетін қызметті алушы", "Услугополучатель", "Applicant"),
            ["operator"] = new("Оператор", "Оператор", "Operator"),
            ["chancellery"] = new("Кеңсе", "Канцелярия", "Chancellery"),
            ["head"] = new("Басшы", "Руководитель", "Head"),
            ["deputy-head"] = new("Басшының орынбасары", "Заместитель руководителя", "Deputy head"),
            ["executor"] = new("Орындаушы", "Исполнитель", "Executor"),
            ["department-employee"] = new("Бөлім қызметкері", "Сотрудник отдела", "Department employee"),
            ["department-head"] = new("Басқарма басшысы", "Руководитель управления", "Department head"),
            ["expert"] = new("Сарапшы", "Эксперт", "Expert"),
            ["employee"] = new("Қызметкер", "Сотрудник", "Employee"),
        };

    /// <summary>The name of a role; a role that is not known is called as it is written.</summary>
    public static LocalText Of(string role) => All.TryGetValue(role, out var name) ? name : new LocalText(role, role, role);
}
