using System.Text;
using System.Text.Json.Nodes;
using Regulations.Gateway.Signatures;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Signatures;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true, null ] }""", """{"a":[true,null],"b":1}""")]
    [InlineData(
        """{"€":1,"\r":2,"\ufb33":3,"1":4,"😀":5,"\u0080":6,"ö":7}""",
        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}"
    )]
    [InlineData("""["\u0451\u0020/\u003c\u0001\"\\\n"]""", """["ё /<\u0001\"\\\n"]""")]
    public void A_document_has_one_form(string written, string canonical) => Canonical(written).ShouldBe(canonical);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1.0", "1")]
    [InlineData("1e2", "100")]
    [InlineData("0.10", "0.1")]
    [InlineData("333333333.3333333", "333333333.3333333")]
    [InlineData("1E30", "1e+30")]
    [InlineData("4.50", "4.5")]
    [InlineData("2e-3", "0.002")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("0.000000000000000000000000001", "1e-27")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("-123.456e10", "-1234560000000")]
    [InlineData("1.5e300", "1.5e+300")]
    public void A_number_is_written_as_ecmascript_writes_it(string written, string canonical) => Canonical(written).ShouldBe(canonical);

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("0.10000000000000000001")]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    public void A_number_that_would_be_rounded_cannot_be_signed(string written) => Should.Throw<FormatException>(() => Canonical(written));

    [Theory]
    [InlineData("""{"sum":1,"sum":2}""")]
    [InlineData("""{"a":{"\u0062":1,"b":2}}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("{")]
    public void A_document_that_can_be_read_in_two_ways_cannot_be_signed(string written) =>
        Should.Throw<FormatException>(() => Canonical(written));

    [Fact]
    public void A_tree_and_its_text_have_the_same_form()
    {
        var tree = new JsonObject { ["тегі"] = "Әбенов", ["сома"] = 36920.5m };

        CanonicalJson.Write(tree).ShouldBe(CanonicalJson.Write(Encoding.UTF8.GetBytes("""{"сома":36920.50,"тегі":"Әбенов"}""")));
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Write(Encoding.UTF8.GetBytes(json)));
}
