namespace Regulations.Runtime.People;

/// <summary>The roles people may have; the acts' own and the house's.</summary>
public static class Roles
{
    /// <summary>Who asks for a service.</summary>
    public const string Applicant = "applicant";

    /// <summary>An operator of the State Corporation.</summary>
    public const string Operator = "operator";

    /// <summary>The registry office of a provider.</summary>
    public const string Chancellery = "chancellery";

    /// <summary>The provider's head.</summary>
    public const string Head = "head";

    /// <summary>The head's deputy.</summary>
    public const string DeputyHead = "deputy-head";

    /// <summary>The responsible executor.</summary>
    public const string Executor = "executor";

    /// <summary>Works in a department.</summary>
    public const string DepartmentEmployee = "department-employee";

    /// <summary>Heads a department.</summary>
    public const string DepartmentHead = "department-head";

    /// <summary>An expert.</summary>
    public const string Expert = "expert";

    /// <summary>A provider's employee of no named office.</summary>
    public const string Employee = "employee";

    /// <summary>Watches limits, systems and incidents.</summary>
    public const string Operations = "operations";

    /// <summary>Edits definitions.</summary>
    public const string Analyst = "analyst";

    /// <summary>Keeps people, roles, calendars and systems.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Applicant,
        Operator,
        Chancellery,
        Head,
        DeputyHead,
        Executor,
        DepartmentEmployee,
        DepartmentHead,
        Expert,
        Employee,
        Operations,
        Analyst,
        Administrator,
    ];
}
