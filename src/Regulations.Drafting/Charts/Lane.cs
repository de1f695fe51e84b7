namespace Regulations.Drafting.Charts;

/// <summary>A row of the picture, the same through the whole picture.</summary>
/// <param name="Name">What stands in it.</param>
/// <param name="Order">From the top; a chart shows only the lanes it uses.</param>
/// <param name="Aside">Messages and refusals: what comes here from another lane stands under where it comes from.</param>
public sealed record Lane(string Name, int Order, bool Aside = false);

/// <summary>The lanes of the house.</summary>
public static class Lanes
{
    /// <summary>The applicant takes the request back.</summary>
    public static Lane Withdrawal { get; } = new("withdrawal", 0);

    /// <summary>The applicant.</summary>
    public static Lane Applicant { get; } = new("applicant", 10);

    /// <summary>The portal, the payment gateway, the certification authority.</summary>
    public static Lane Portal { get; } = new("portal", 20);

    /// <summary>E-licensing and the clock of the whole time.</summary>
    public static Lane ELicensing { get; } = new("e-licensing", 30);

    /// <summary>Refusals and messages of the portal.</summary>
    public static Lane PortalMessages { get; } = new("portal messages", 40, Aside: true);

    /// <summary>The head.</summary>
    public static Lane Head { get; } = new("head", 50);

    /// <summary>The deputy head, or the head of a department.</summary>
    public static Lane Deputy { get; } = new("deputy", 60);

    /// <summary>The chancellery; start, the choice of channel, the place where the channels meet.</summary>
    public static Lane Chancellery { get; } = new("chancellery", 70);

    /// <summary>The executor, or the employee or expert who works on the request.</summary>
    public static Lane Executor { get; } = new("executor", 80);

    /// <summary>The executor's refusal.</summary>
    public static Lane Refusal { get; } = new("refusal", 90, Aside: true);

    /// <summary>The provider's own employee who takes a request in.</summary>
    public static Lane Employee { get; } = new("employee", 100);

    /// <summary>The systems that employee asks.</summary>
    public static Lane EmployeeSystems { get; } = new("employee systems", 110);

    /// <summary>Refusals and messages at the provider's own counter.</summary>
    public static Lane EmployeeMessages { get; } = new("employee messages", 120, Aside: true);

    /// <summary>The State Corporation's operator.</summary>
    public static Lane Operator { get; } = new("operator", 130);

    /// <summary>The State Corporation's information system and the databases of persons.</summary>
    public static Lane IntegratedIs { get; } = new("integrated-is", 140);

    /// <summary>Refusals and messages of the State Corporation.</summary>
    public static Lane CorporationMessages { get; } = new("corporation messages", 150, Aside: true);
}
