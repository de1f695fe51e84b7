using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Requests;

/// <summary>Begins a request. Through the portal it is a draft without a number until it is registered; through the State Corporation until it is accepted.</summary>
/// <param name="Edition">The edition's key, as in <c>eastkz/survey-licence</c>; its published version is used.</param>
/// <param name="Kind">The kind of request, as in <c>issue</c>.</param>
/// <param name="Channel"><c>portal</c>, <c>state-corporation</c> or <c>provider</c>.</param>
/// <param name="Applicant">For whom; null where an operator will enter it (State Corporation).</param>
/// <param name="SignIn">The evidence of the actor's sign-in, kept as the first input.</param>
public sealed record StartRequest(string Edition, string Kind, string Channel, ApplicantDetails? Applicant, JsonObject? SignIn)
    : ICommand<RequestStarted>;

/// <summary>For whom a service is asked.</summary>
/// <param name="Id">The IIN or BIN.</param>
/// <param name="Type"><c>natural</c> or <c>legal</c>.</param>
/// <param name="Name">As in the register of persons.</param>
/// <param name="Representative">The user name or name of who acts for the applicant; may be null.</param>
public sealed record ApplicantDetails(string Id, string Type, string Name, string? Representative = null);

/// <summary>A request was begun.</summary>
/// <param name="RequestId">Known to addresses until there is a number.</param>
public sealed record RequestStarted(string RequestId);
