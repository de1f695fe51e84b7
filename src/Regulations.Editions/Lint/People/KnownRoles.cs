namespace Regulations.Editions.Lint.People;

/// <summary>The roles that people of the house, its offices and its visitors hold.</summary>
public static class KnownRoles
{
    /// <summary>Roles that a task may name.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "applicant",
            "operator",
            "chancellery",
            "head",
            "deputy-head",
            "executor",
            "department-employee",
            "department-head",
            "expert",
            "employee",
        };
}
