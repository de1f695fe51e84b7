using Regulations.Editions.Systems;
using Regulations.Gateway.Systems;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

public sealed class KnownSystemsTest
{
    [Fact]
    public void Definitions_may_ask_what_the_gateway_can_call() =>
        KnownOperations
            .All.Select(known => $"{known.System}/{known.Operation}")
            .ShouldBe(
                KnownSystems.All.Values.SelectMany(system => system.Operations.Select(operation => $"{system.Id}/{operation}")),
                ignoreOrder: true
            );
}
