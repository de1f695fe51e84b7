using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Gateway.Signatures;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Signatures;

public sealed class TimestampTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>, IDisposable
{
    private const string TimestampAttribute = "1.2.840.113549.1.9.16.2.14";
    private static readonly byte[] Request = CanonicalJson.Write(new JsonObject { ["kind"] = "duplicate" });
    private readonly GatewayUnderTest gateway = new(
        ("Gateway:SystemsUrl", sandbox.Url.AbsoluteUri),
        ("Signatures:TrustedRoots:0", sandbox.RootFile)
    );

    public void Dispose() => gateway.Dispose();

    [Fact]
    public async Task A_timestamp_proves_the_time_of_signing()
    {
        var before = SystemClock.Instance.GetCurrentInstant() - Duration.FromSeconds(2);
        var cms = await sandbox.SignAsync(SandboxPeople.Lucky, Request, timestamp: true);

        var accepted = (await VerifyAsync(cms, before + Duration.FromDays(3000))).ShouldBeOfType<SignatureAccepted>();

        accepted.IsTimestamped.ShouldBeTrue();
        accepted.SignedAt.ShouldBeGreaterThanOrEqualTo(before);
        accepted.SignedAt.ShouldBeLessThan(before + Duration.FromDays(1));
    }

    [Fact]
    public async Task The_timestamp_of_another_signature_is_refused()
    {
        var other = await sandbox.SignAsync(SandboxPeople.Lucky, [1, 2, 3], timestamp: true);
        var cms = await sandbox.SignAsync(SandboxPeople.Lucky, Request);

        await ShouldBeBadAsync(Stamped(cms, TokenOf(other)));
    }

    [Fact]
    public async Task The_timestamp_of_an_untrusted_authority_is_refused()
    {
        await using var elsewhere = new RunningSandbox();
        await elsewhere.InitializeAsync();
        var other = await elsewhere.SignAsync(SandboxPeople.Lucky, Request, timestamp: true);
        var cms = await sandbox.SignAsync(SandboxPeople.Lucky, Request);

        await ShouldBeBadAsync(Stamped(cms, TokenOf(other)));
    }

    [Fact]
    public async Task A_timestamp_that_cannot_be_read_is_refused() =>
        await ShouldBeBadAsync(Stamped(await sandbox.SignAsync(SandboxPeople.Lucky, Request), [0x04, 0x01, 0x00]));

    [Fact]
    public async Task A_timestamp_from_the_future_is_refused()
    {
        var cms = await sandbox.SignAsync(SandboxPeople.Lucky, Request, timestamp: true);

        var verdict = await VerifyAsync(cms, SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(30));

        verdict.ShouldBeOfType<SignatureRejected>().Check.ShouldBe(SignatureCheck.Timestamp);
    }

    private async Task ShouldBeBadAsync(byte[] cms)
    {
        var verdict = await VerifyAsync(cms, SystemClock.Instance.GetCurrentInstant());

        verdict.ShouldBeOfType<SignatureRejected>().Reason.Code.ShouldBe("bad-timestamp");
    }

    private Task<SignatureVerdict> VerifyAsync(byte[] cms, Instant received) =>
        gateway.Signatures.VerifyAsync(
            new SignedDocument(cms, Request, new ExpectedSigner(SandboxPeople.Lucky), received, Guid.NewGuid().ToString()),
            CancellationToken.None
        );

    private static byte[] TokenOf(byte[] cms)
    {
        var signed = new SignedCms();
        signed.Decode(cms);
        return signed.SignerInfos[0].UnsignedAttributes[0].Values[0].RawData;
    }

    private static byte[] Stamped(byte[] cms, byte[] token)
    {
        var signed = new SignedCms(new ContentInfo(Request), detached: true);
        signed.Decode(cms);
        signed.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid(TimestampAttribute), token));
        return signed.Encode();
    }
}
