using System.Text.Json.Serialization;

namespace Regulations.Sandbox.People;

/// <summary>How the systems behave towards one person. The default is that everything goes well.</summary>
public sealed record Script
{
    public PersonScript Person { get; init; } = PersonScript.Found;

    public AccountScript Account { get; init; } = AccountScript.Genuine;

    public PaymentScript Payment { get; init; } = PaymentScript.Paid;

    public CertificateScript Certificate { get; init; } = CertificateScript.Valid;

    public PowerOfAttorneyScript PowerOfAttorney { get; init; } = PowerOfAttorneyScript.Found;

    public RecordScript Record { get; init; } = RecordScript.Clean;

    public IReadOnlyList<Trouble> Troubles { get; init; } = [];
}

[JsonConverter(typeof(JsonStringEnumConverter<PersonScript>))]
public enum PersonScript
{
    [JsonStringEnumMemberName("found")]
    Found,

    [JsonStringEnumMemberName("not-found")]
    NotFound,
}

[JsonConverter(typeof(JsonStringEnumConverter<AccountScript>))]
public enum AccountScript
{
    [JsonStringEnumMemberName("genuine")]
    Genuine,

    [JsonStringEnumMemberName("not-genuine")]
    NotGenuine,
}

[JsonConverter(typeof(JsonStringEnumConverter<PaymentScript>))]
public enum PaymentScript
{
    [JsonStringEnumMemberName("paid")]
    Paid,

    /// <summary>The bank declines: the payment gateway does not accept the payment.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,

    /// <summary>The payment gateway accepts, but the fact of payment never reaches E-licensing.</summary>
    [JsonStringEnumMemberName("lost")]
    Lost,
}

/// <summary>What is wrong with the first certificate the person can choose; a good one always follows it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CertificateScript>))]
public enum CertificateScript
{
    [JsonStringEnumMemberName("valid")]
    Valid,

    [JsonStringEnumMemberName("expired")]
    Expired,

    [JsonStringEnumMemberName("revoked")]
    Revoked,

    [JsonStringEnumMemberName("other-person")]
    OtherPerson,

    [JsonStringEnumMemberName("wrong-usage")]
    WrongUsage,
}

[JsonConverter(typeof(JsonStringEnumConverter<PowerOfAttorneyScript>))]
public enum PowerOfAttorneyScript
{
    [JsonStringEnumMemberName("found")]
    Found,

    /// <summary>No notary has entered a power of attorney given by this person.</summary>
    [JsonStringEnumMemberName("not-found")]
    NotFound,
}

/// <summary>What the prosecution's special records hold of a person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordScript>))]
public enum RecordScript
{
    [JsonStringEnumMemberName("clean")]
    Clean,

    [JsonStringEnumMemberName("convicted")]
    Convicted,

    /// <summary>The data cannot be had: an answer, not a fault of the line.</summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,
}

/// <summary>A technical fault that calls about the person run into.</summary>
/// <param name="System">The system, or <c>*</c> for all.</param>
/// <param name="Operation">The operation, or <c>*</c> for all.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="DelaySeconds">How long a slow call takes.</param>
/// <param name="Times">After how many faults at one system everything is well again; null: never.</param>
public sealed record Trouble(string System, TroubleKind Kind, string Operation = "*", double DelaySeconds = 30, int? Times = null)
{
    public bool Concerns(string system, string operation) =>
        System is "*" || (System == system && (Operation is "*" || Operation == operation));
}

[JsonConverter(typeof(JsonStringEnumConverter<TroubleKind>))]
public enum TroubleKind
{
    /// <summary>The call waits before it is dealt with.</summary>
    [JsonStringEnumMemberName("slow")]
    Slow,

    /// <summary>503 with Retry-After.</summary>
    [JsonStringEnumMemberName("down")]
    Down,

    /// <summary>The call is dealt with, and the connection breaks before the answer is sent.</summary>
    [JsonStringEnumMemberName("lost-answer")]
    LostAnswer,

    /// <summary>400: the system refuses the call for good.</summary>
    [JsonStringEnumMemberName("declines")]
    Declines,
}
