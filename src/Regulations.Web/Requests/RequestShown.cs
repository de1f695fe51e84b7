using Regulations.Runtime.Requests;
using Regulations.Runtime.Sla;
using Regulations.Web.Definitions;
using Regulations.Web.Localisation;

namespace Regulations.Web.Requests;

/// <summary>A request with the names its pages need.</summary>
public sealed record RequestShown(RequestView Request, EditionNames Editions)
{
    public RequestRow Row => Request.Row;

    /// <summary>How it is addressed: by its number, or while it has none by its id.</summary>
    public string Key => Row.Number ?? Row.RequestId;

    public string Kind(Words words) => Editions.Kind(words, Row.Edition, Row.Kind);
}

/// <summary>The views of a request's page.</summary>
public enum RequestViewName
{
    Overview,
    Diagram,
    Data,
    Documents,
    Limits,
    Journal,
}

/// <summary>How views are written in addresses.</summary>
public static class RequestViews
{
    public static IReadOnlyList<RequestViewName> For(bool seesJournal) =>
        seesJournal
            ? Enum.GetValues<RequestViewName>()
            : [.. Enum.GetValues<RequestViewName>().Where(view => view != RequestViewName.Journal)];

    public static string Key(this RequestViewName view) => view.ToString().ToLowerInvariant();

    public static RequestViewName Read(string? key, bool seesJournal) => For(seesJournal).FirstOrDefault(view => view.Key() == key);
}

/// <summary>How a request's phase and result are shown as one state.</summary>
public static class RequestStates
{
    /// <summary>The key of the badge and of its word.</summary>
    public static (string State, string Word) Of(Words words, RequestRow row) =>
        row.Phase switch
        {
            RequestPhase.Finished when row.Result == RequestResult.Granted => ("done", words["requests.result.granted"]),
            RequestPhase.Finished when row.Result == RequestResult.Refused => ("breached", words["requests.result.refused"]),
            RequestPhase.Finished => ("done", words["requests.phase.finished"]),
            RequestPhase.Running when row.HasIncident => ("breached", words["requests.has-incident"]),
            RequestPhase.Running => ("neutral", words["requests.phase.running"]),
            _ => ("neutral", words["requests.phase." + row.Phase.ToString().ToLowerInvariant()]),
        };

    /// <summary>Where a step's limit stands worse than the whole: the badge that says so; null where there is nothing to add.</summary>
    public static (string State, string Word)? OfStep(Words words, RequestRow row) =>
        (row.Phase, row.Worst) switch
        {
            (RequestPhase.Running, SlaState.Breached) when row.Total?.State != SlaState.Breached => (
                "breached",
                words["requests.step-breached"]
            ),
            (RequestPhase.Running, SlaState.AtRisk) when row.Total?.State is not (SlaState.AtRisk or SlaState.Breached) => (
                "at-risk",
                words["requests.step-at-risk"]
            ),
            _ => null,
        };
}
