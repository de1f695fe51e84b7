using Regulations.Runtime.Commands;

namespace Regulations.Runtime.Requests;

/// <summary>The applicant takes the request back. Possible until the result or the refusal is sent.</summary>
public sealed record WithdrawRequest(string RequestId, string Ground) : ICommand<RequestWithdrawn>;

/// <summary>The request was withdrawn.</summary>
public sealed record RequestWithdrawn(string RequestId);
