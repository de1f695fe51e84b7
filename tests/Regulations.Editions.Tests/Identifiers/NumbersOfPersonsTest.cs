using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Regulations.Editions.Identifiers;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Identifiers;

public sealed class NumbersOfPersonsTest
{
    [Theory]
    [InlineData("950815350123")]
    [InlineData("061211600012")]
    public void A_given_out_iin_is_read(string digits)
    {
        Iin.TryParse(digits, out var iin).ShouldBeTrue();
        iin.Digits.ShouldBe(digits);
        Bin.TryParse(digits, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("980540000397")]
    [InlineData("940740000911")]
    public void A_given_out_bin_is_read(string digits)
    {
        Bin.TryParse(digits, out var bin).ShouldBeTrue();
        bin.Digits.ShouldBe(digits);
        bin.Kind.ShouldBe(BinKind.Resident);
        bin.Unit.ShouldBe(BinUnit.Head);
        Iin.TryParse(digits, out _).ShouldBeFalse();
    }

    [Fact]
    public void The_seventh_digit_of_an_iin_tells_the_century()
    {
        Iin.TryParse("950815350123", out var twentieth).ShouldBeTrue();
        twentieth.Born.ShouldBe(new LocalDate(1995, 8, 15));
        Iin.TryParse("061211600012", out var twentyFirst).ShouldBeTrue();
        twentyFirst.Born.ShouldBe(new LocalDate(2006, 12, 11));
    }

    [Fact]
    public void An_iin_of_a_foreigner_with_seventh_digit_0_is_read_without_a_date_of_birth()
    {
        Iin.TryParse(WithControlDigit("95081500012"), out var iin).ShouldBeTrue();
        iin.Born.ShouldBeNull();
    }

    [Theory]
    [InlineData("95133135012")] // month 13
    [InlineData("95023035012")] // 30 February
    [InlineData("95081575012")] // no century has 7
    public void An_iin_whose_date_cannot_be_is_refused(string eleven) => Iin.TryParse(WithControlDigit(eleven), out _).ShouldBeFalse();

    [Theory]
    [InlineData("98134000039")] // month 13
    [InlineData("98057000039")] // kind 7
    [InlineData("98054400039")] // unit 4
    public void A_bin_whose_parts_cannot_be_is_refused(string eleven) => Bin.TryParse(WithControlDigit(eleven), out _).ShouldBeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("95081535012")]
    [InlineData("9508153501233")]
    [InlineData("95081535012x")]
    [InlineData("٩٥٠٨١٥٣٥٠١٢٣")]
    public void Anything_but_twelve_ascii_digits_is_refused(string? text)
    {
        Iin.TryParse(text, out _).ShouldBeFalse();
        Bin.TryParse(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void No_digit_but_the_right_one_closes_a_number() =>
        Prop.ForAll(
                Gen.Choose(0, 9).ListOf(11).Select(digits => string.Concat(digits)).ToArbitrary(),
                eleven => Enumerable.Range(0, 10).Count(last => IsClosedBy(eleven, last)) <= 1
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_in_a_message_is_masked()
    {
        Iin.TryParse("950815350123", out var iin).ShouldBeTrue();
        $"{iin}".ShouldBe("95********23");
        Bin.TryParse("980540000397", out var bin).ShouldBeTrue();
        $"{bin}".ShouldBe("98********97");
    }

    // Reckoned anew from the published rule: weights 1…11, then 3…11,1,2 where ten is left.
    private static string WithControlDigit(string eleven)
    {
        int Sum(int[] weights) => eleven.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11;
        var first = Sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        return eleven + (first == 10 ? Sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first);
    }

    // Parts that are always right, so that only the control digit decides.
    private static bool IsClosedBy(string eleven, int last)
    {
        var number = "980540" + eleven[6..] + last;
        return Bin.TryParse(number, out _);
    }
}
