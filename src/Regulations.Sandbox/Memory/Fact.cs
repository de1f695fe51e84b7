using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Memory;

/// <summary>Something that happened in the systems and is remembered.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(AccountOpened), "account-opened")]
[JsonDerivedType(typeof(PaymentAccepted), "payment-accepted")]
[JsonDerivedType(typeof(PaymentReached), "payment-reached")]
[JsonDerivedType(typeof(RequestRegistered), "request-registered")]
[JsonDerivedType(typeof(LicencePublished), "licence-published")]
[JsonDerivedType(typeof(PackageReceived), "package-received")]
[JsonDerivedType(typeof(CallAnswered), "call-answered")]
[JsonDerivedType(typeof(FaultShown), "fault-shown")]
[JsonDerivedType(typeof(ScriptChanged), "script-changed")]
public abstract record Fact;

/// <summary>A portal account was opened.</summary>
public sealed record AccountOpened(string Subject) : Fact;

/// <summary>The payment gateway took a payment.</summary>
public sealed record PaymentAccepted(string Reference, string PaymentId, string Payer, decimal Amount, string Currency) : Fact;

/// <summary>The fact of a payment reached E-licensing.</summary>
public sealed record PaymentReached(string Reference) : Fact;

/// <summary>E-licensing registered a request.</summary>
public sealed record RequestRegistered(string Number) : Fact;

/// <summary>A licence was entered in the register.</summary>
public sealed record LicencePublished(string Subject, Licensing.Licence Licence) : Fact;

/// <summary>The State Corporation's system took a package.</summary>
public sealed record PackageReceived(string PackageId) : Fact;

/// <summary>A call was dealt with; the same key gets the same answer.</summary>
public sealed record CallAnswered(string Key, string QuestionHash, int Status, JsonObject Answer) : Fact;

/// <summary>A person's call ran into a scripted fault at a system.</summary>
public sealed record FaultShown(string Subject, string System) : Fact;

/// <summary>An administrator gave a person another script.</summary>
public sealed record ScriptChanged(string Subject, Script Script) : Fact;
