namespace Regulations.Web.Accounts;

/// <summary>The roles people hold, as the acts and the definitions name them, and those of the house itself.</summary>
public static class Roles
{
    public const string Applicant = "applicant";
    public const string Operator = "operator";
    public const string Chancellery = "chancellery";
    public const string Head = "head";
    public const string DeputyHead = "deputy-head";
    public const string Executor = "executor";
    public const string DepartmentEmployee = "department-employee";
    public const string DepartmentHead = "department-head";
    public const string Expert = "expert";
    public const string Employee = "employee";
    public const string Operations = "operations";
    public const string Analyst = "analyst";
    public const string Administrator = "administrator";

    /// <summary>Who does the steps of a regulation at the provider's.</summary>
    public static readonly string[] ProviderStaff =
    [
        Chancellery,
        Head,
        DeputyHead,
        Executor,
        DepartmentEmployee,
        DepartmentHead,
        Expert,
        Employee,
    ];

    /// <summary>Every role, in the order in which people are shown.</summary>
    public static readonly string[] All = [Applicant, Operator, .. ProviderStaff, Operations, Analyst, Administrator];
}
