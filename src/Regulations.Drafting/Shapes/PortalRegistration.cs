using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Shapes;

/// <summary>Shapes P and Q: the signed request reaches the provider, and the whole time begins.</summary>
/// <param name="Registering">Process 9 of P, process 5 of Q.</param>
/// <param name="Service">What E-licensing knows the service by, as in <c>survey-licence</c>.</param>
/// <param name="ClockSource">The paragraph of the whole time.</param>
/// <param name="Total">The whole time.</param>
public sealed record PortalRegistration(Said Registering, string Service, string ClockSource, Limit? Total)
{
    /// <summary>The system that takes the request, and what is asked of it.</summary>
    public (string System, string Operation) Sending { get; init; } = ("e-licensing", "request.register");

    /// <summary>Draws it.</summary>
    /// <returns>The way to the provider.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var register = chart.Add(
            new SystemCall(
                Registering.IdIn("portal", "portal-register"),
                Registering.Title
                    ?? new("Өтінішті «Е-лицензиялауда» тіркеу", "Регистрация в «Е-лицензировании»", "Registration in E-licensing"),
                Registering.Source,
                Sending.System,
                Sending.Operation,
                Value.Script(
                    $"return {{ reference: getWorkflowInstanceId(), service: '{Service}', kind: getInput('Kind'), subject: {Scripts.SignedInSubject}, request: variables.Request }};"
                )
            )
            {
                Lane = Lanes.ELicensing,
                Mark = Registering.MarkIn("portal", "e-licensing", "e-licensing"),
                Accepted = Registering.Accepted,
            },
            from
        );
        var clock = chart.Add(
            new StartClock("portal-clock", ClockTexts.Started, ClockSource, Total) { Lane = Lanes.ELicensing },
            register.Done
        );
        return clock.Done;
    }
}
