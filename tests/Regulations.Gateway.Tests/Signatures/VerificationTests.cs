using System.Security.Cryptography.Pkcs;
using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Gateway.Signatures;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Signatures;

public sealed class VerificationTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>, IDisposable
{
    private static readonly Instant Received = Instant.FromUtc(2026, 3, 2, 4, 0);
    private static readonly byte[] Request = CanonicalJson.Write(new JsonObject { ["kind"] = "issue", ["category"] = "III" });
    private readonly GatewayUnderTest gateway = new(
        ("Gateway:SystemsUrl", sandbox.Url.AbsoluteUri),
        ("Signatures:TrustedRoots:0", sandbox.RootFile)
    );

    public void Dispose() => gateway.Dispose();

    [Theory]
    [InlineData(SandboxPeople.Lucky)]
    [InlineData(SandboxPeople.Unlisted)]
    public async Task A_natural_persons_signature_is_accepted(string iin) =>
        (await VerifyAsync(await SignAsync(iin), new ExpectedSigner(iin))).ShouldBeOfType<SignatureAccepted>().SignedAt.ShouldBe(Received);

    [Fact]
    public async Task The_signature_of_an_organisations_head_is_accepted_for_the_organisation()
    {
        var verdict = await VerifyAsync(
            await SignAsync(SandboxPeople.LuckyFirm),
            new ExpectedSigner(Iin: null, Bin: SandboxPeople.LuckyFirm)
        );

        verdict.ShouldBeOfType<SignatureAccepted>();
    }

    [Fact]
    public async Task A_changed_document_is_noticed()
    {
        var cms = await SignAsync(SandboxPeople.Lucky);
        var changed = CanonicalJson.Write(new JsonObject { ["kind"] = "issue", ["category"] = "I" });

        var verdict = await VerifyAsync(cms, new ExpectedSigner(SandboxPeople.Lucky), content: changed);

        ShouldFail(verdict, SignatureCheck.Content, "content-changed");
    }

    [Fact]
    public async Task A_changed_signature_is_noticed()
    {
        var cms = await SignAsync(SandboxPeople.Lucky);
        cms[^1] ^= 1;

        ShouldFail(await VerifyAsync(cms, new ExpectedSigner(SandboxPeople.Lucky)), SignatureCheck.Content, "content-changed");
    }

    [Fact]
    public async Task Bytes_that_are_no_cms_are_refused() =>
        ShouldFail(await VerifyAsync([1, 2, 3], new ExpectedSigner(SandboxPeople.Lucky)), SignatureCheck.Form, "not-cms");

    [Fact]
    public async Task A_signature_file_that_is_too_large_is_not_read() =>
        ShouldFail(await VerifyAsync(new byte[300 * 1024], new ExpectedSigner(SandboxPeople.Lucky)), SignatureCheck.Form, "not-cms");

    [Fact]
    public async Task A_certificate_of_another_authority_is_not_trusted()
    {
        await using var elsewhere = new RunningSandbox();
        await elsewhere.InitializeAsync();
        var cms = await elsewhere.SignAsync(SandboxPeople.Lucky, Request);

        ShouldFail(await VerifyAsync(cms, new ExpectedSigner(SandboxPeople.Lucky)), SignatureCheck.Chain, "untrusted-chain");
    }

    [Fact]
    public async Task Without_a_trusted_root_nothing_is_trusted()
    {
        using var untrusting = new GatewayUnderTest(("Gateway:SystemsUrl", sandbox.Url.AbsoluteUri));
        var document = new SignedDocument(
            await SignAsync(SandboxPeople.Lucky),
            Request,
            new ExpectedSigner(SandboxPeople.Lucky),
            Received,
            Guid.NewGuid().ToString()
        );

        ShouldFail(await untrusting.Signatures.VerifyAsync(document, CancellationToken.None), SignatureCheck.Chain, "untrusted-chain");
    }

    [Fact]
    public async Task An_expired_certificate_is_refused() =>
        ShouldFail(
            await VerifyAsync(await SignAsync(SandboxPeople.CertificateExpired), new ExpectedSigner(SandboxPeople.CertificateExpired)),
            SignatureCheck.Validity,
            "expired"
        );

    [Fact]
    public async Task A_certificate_that_expired_since_is_accepted_for_what_was_received_in_time()
    {
        var verdict = await VerifyAsync(
            await SignAsync(SandboxPeople.CertificateExpired),
            new ExpectedSigner(SandboxPeople.CertificateExpired),
            received: Instant.FromUtc(2024, 12, 31, 12, 0)
        );

        // The dates are right; that the authority of today calls it expired is the later check.
        ShouldFail(verdict, SignatureCheck.Revocation, "expired");
    }

    [Fact]
    public async Task A_certificate_that_was_not_yet_valid_is_refused()
    {
        var verdict = await VerifyAsync(
            await SignAsync(SandboxPeople.Lucky),
            new ExpectedSigner(SandboxPeople.Lucky),
            received: Instant.FromUtc(2023, 12, 31, 12, 0)
        );

        ShouldFail(verdict, SignatureCheck.Validity, "not-yet-valid");
    }

    [Fact]
    public async Task A_certificate_for_signing_in_is_refused() =>
        ShouldFail(
            await VerifyAsync(
                await SignAsync(SandboxPeople.CertificateForSigningIn),
                new ExpectedSigner(SandboxPeople.CertificateForSigningIn)
            ),
            SignatureCheck.KeyUsage,
            "not-for-signing"
        );

    [Fact]
    public async Task A_natural_persons_certificate_does_not_sign_for_an_organisation() =>
        ShouldFail(
            await VerifyAsync(await SignAsync(SandboxPeople.Lucky), new ExpectedSigner(Iin: null, Bin: SandboxPeople.LuckyFirm)),
            SignatureCheck.KeyUsage,
            "wrong-holder-kind"
        );

    [Fact]
    public async Task An_organisations_certificate_does_not_sign_for_its_head_himself()
    {
        var verdict = await VerifyAsync(await SignAsync(SandboxPeople.LuckyFirm), new ExpectedSigner(SandboxPeople.Lucky));

        ShouldFail(verdict, SignatureCheck.KeyUsage, "wrong-holder-kind");
    }

    [Fact]
    public async Task Somebody_elses_certificate_is_refused() =>
        ShouldFail(
            await VerifyAsync(await SignAsync(SandboxPeople.CertificateOfAnother), new ExpectedSigner(SandboxPeople.CertificateOfAnother)),
            SignatureCheck.Signer,
            "other-person"
        );

    [Fact]
    public async Task A_revoked_certificate_is_refused() =>
        ShouldFail(
            await VerifyAsync(await SignAsync(SandboxPeople.CertificateRevoked), new ExpectedSigner(SandboxPeople.CertificateRevoked)),
            SignatureCheck.Revocation,
            "revoked"
        );

    [Fact]
    public async Task Whoever_failed_may_sign_again_with_another_certificate()
    {
        var cms = await sandbox.SignAsync(SandboxPeople.CertificateRevoked, Request, choice: 1);

        (await VerifyAsync(cms, new ExpectedSigner(SandboxPeople.CertificateRevoked))).ShouldBeOfType<SignatureAccepted>();
    }

    [Fact]
    public async Task While_the_authority_does_not_answer_nothing_is_decided_and_later_the_same_signature_is_accepted()
    {
        var signer = new ExpectedSigner(SandboxPeople.AuthorityDownTwice);
        var cms = await SignAsync(SandboxPeople.AuthorityDownTwice);

        var first = await VerifyAsync(cms, signer);
        await VerifyAsync(cms, signer);
        var third = await VerifyAsync(cms, signer);

        first.ShouldBeOfType<SignatureUndecided>().Reason.Code.ShouldBe("try-again");
        third.ShouldBeOfType<SignatureAccepted>();
    }

    [Fact]
    public async Task Two_signers_in_one_file_are_refused()
    {
        var cms = new SignedCms(new ContentInfo(Request), detached: true);
        cms.Decode(await SignAsync(SandboxPeople.Lucky));
        using var own = OwnCertificate.Make();
        cms.ComputeSignature(new CmsSigner(own));

        ShouldFail(await VerifyAsync(cms.Encode(), new ExpectedSigner(SandboxPeople.Lucky)), SignatureCheck.Form, "several-signers");
    }

    [Fact]
    public async Task Sha_1_is_not_accepted()
    {
        using var own = OwnCertificate.Make();
        var cms = new SignedCms(new ContentInfo(Request), detached: true);
        cms.ComputeSignature(new CmsSigner(own) { DigestAlgorithm = new("1.3.14.3.2.26") });

        ShouldFail(await VerifyAsync(cms.Encode(), new ExpectedSigner(SandboxPeople.Lucky)), SignatureCheck.Form, "algorithm-not-accepted");
    }

    [Fact]
    public async Task A_signature_that_brings_other_content_along_is_measured_by_the_request()
    {
        using var own = OwnCertificate.Make();
        var cms = new SignedCms(new ContentInfo([1, 2, 3]), detached: false);
        cms.ComputeSignature(new CmsSigner(own) { DigestAlgorithm = new("2.16.840.1.101.3.4.2.1") });

        ShouldFail(await VerifyAsync(cms.Encode(), new ExpectedSigner(SandboxPeople.Lucky)), SignatureCheck.Content, "content-changed");
    }

    [Fact]
    public async Task A_gost_signature_is_refused_with_advice_where_no_verifier_is_configured()
    {
        var verdict = await VerifyAsync(GostCms.Make(), new ExpectedSigner(SandboxPeople.Lucky));

        ShouldFail(verdict, SignatureCheck.Form, "gost-not-supported");
    }

    [Fact]
    public async Task Every_refusal_is_worded_in_three_languages()
    {
        var verdict = (SignatureRejected)await VerifyAsync([1], new ExpectedSigner(SandboxPeople.Lucky));

        new[] { verdict.Reason.Kk, verdict.Reason.Ru, verdict.Reason.En }.Distinct().Count().ShouldBe(3);
    }

    private Task<byte[]> SignAsync(string subject) => sandbox.SignAsync(subject, Request);

    private Task<SignatureVerdict> VerifyAsync(byte[] cms, ExpectedSigner signer, byte[]? content = null, Instant? received = null) =>
        gateway.Signatures.VerifyAsync(
            new SignedDocument(cms, content ?? Request, signer, received ?? Received, Guid.NewGuid().ToString()),
            CancellationToken.None
        );

    private static void ShouldFail(SignatureVerdict verdict, SignatureCheck check, string code)
    {
        var rejected = verdict.ShouldBeOfType<SignatureRejected>();
        (rejected.Check, rejected.Reason.Code).ShouldBe((check, code));
    }
}
