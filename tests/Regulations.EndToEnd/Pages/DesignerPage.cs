using System.Text.Json;
using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>/studio/workflows/definitions/{id}/edit: a definition in the designer, worked with by mouse and keyboard.</summary>
internal sealed class DesignerPage(IPage page)
{
    // A program of ten megabytes starts, on a machine that carries the host and the sandbox too.
    private const int Start = 240_000;

    // Its answer to a hand at the mouse comes when it comes.
    private const int Slow = 120_000;
    private static readonly PageRunAndWaitForResponseOptions Save = new() { Timeout = Slow };

    private IFrameLocator Frame => page.FrameLocator("[data-studio-frame]");

    private ILocator Canvas => Frame.Locator(".graph-container").First;

    /// <summary>What the page says of saving: <c>opened</c>, <c>changed</c>, <c>saved</c>, <c>refused</c>, …</summary>
    public ILocator Saving => page.Locator("[data-studio-save]");

    /// <summary>Which version stands there, and whether it is a draft.</summary>
    public ILocator Version => page.Locator("[data-studio-version]");

    /// <summary>Opens a definition and waits until its nodes stand on the canvas.</summary>
    public async Task OpenAsync(string definitionId)
    {
        page.SetDefaultTimeout(Slow);
        await page.GotoAsync($"/studio/workflows/definitions/{definitionId}/edit");
        await Frame.Locator(".elsa-activity").First.WaitForAsync(new LocatorWaitForOptions { Timeout = Start });
        await Assertions
            .Expect(page.Locator("[data-studio-waiting]"))
            .ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = Slow });
        await Assertions.Expect(page.Locator("[data-studio-problem]")).ToBeHiddenAsync();
    }

    /// <summary>The nodes on the canvas.</summary>
    public Task<int> NodesAsync() => Frame.Locator(".elsa-activity").CountAsync();

    /// <summary>The ETag of what is open.</summary>
    public Task<string> TagAsync() => page.EvaluateAsync<string>("() => window.studio.designer().etag()");

    /// <summary>Presses Ctrl+S and waits for the answer.</summary>
    public async Task SaveAsync()
    {
        await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync("() => window.studio.save()"), IsSave, Save);
        await SavedAsync();
    }

    /// <summary>Shows a node in the middle of the canvas, with its properties below.</summary>
    public async Task ShowAsync(string node)
    {
        await page.EvaluateAsync("id => window.studio.showNode(id)", node);
        await Assertions
            .Expect(Frame.Locator($".x6-widget-selection-box[data-cell-id='{node}']"))
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Slow });
    }

    /// <summary>Takes an activity out of the palette and lays it on the canvas below the middle; gives its id.</summary>
    public async Task<string> DragFromPaletteAsync(string group, string activity)
    {
        var before = await NodeIdsAsync();
        await Frame.Locator(".mud-expand-panel-header", new FrameLocatorLocatorOptions { HasText = group }).First.ClickAsync();
        var box = (await Canvas.BoundingBoxAsync())!;
        await page.RunAndWaitForResponseAsync(
            () =>
                Frame
                    .Locator("[draggable=true]", new FrameLocatorLocatorOptions { HasText = activity })
                    .First.DragToAsync(
                        Canvas,
                        new LocatorDragToOptions
                        {
                            Force = true,
                            TargetPosition = new TargetPosition { X = box.Width * 0.45f, Y = box.Height * 0.75f },
                        }
                    ),
            IsSave,
            Save
        );
        await SavedAsync();
        return (await NodeIdsAsync()).Except(before, StringComparer.Ordinal).Single();
    }

    /// <summary>Takes the only line away that leaves a port.</summary>
    public async Task CutAsync(string node, string port)
    {
        await DeselectAsync();
        var from = await PortAsync(node, port);
        await page.Mouse.MoveAsync(from.X + 24, from.Y - 3);
        await page.Mouse.MoveAsync(from.X + 24, from.Y);
        var cross = Frame.Locator("[data-tool-name='button-remove']").First;
        await cross.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var box = (await cross.BoundingBoxAsync())!;
        await page.RunAndWaitForResponseAsync(() => page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2), IsSave, Save);
        await SavedAsync();
    }

    /// <summary>Draws a line from a port to a node.</summary>
    public async Task ConnectAsync(string node, string port, string to)
    {
        await DeselectAsync();
        var from = await PortAsync(node, port);
        var target = await PortAsync(to, "In");
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((from.X + target.X) / 2, (from.Y + target.Y) / 2, new MouseMoveOptions { Steps = 8 });
        await page.Mouse.MoveAsync(target.X, target.Y, new MouseMoveOptions { Steps = 8 });
        await page.RunAndWaitForResponseAsync(() => page.Mouse.UpAsync(), IsSave, Save);
        await SavedAsync();
    }

    /// <summary>Writes into an input of the selected node.</summary>
    public async Task WriteAsync(string input, string text)
    {
        var field = Control(input).Locator("input, textarea").First;
        await field.FillAsync(text);
        await page.RunAndWaitForResponseAsync(() => field.PressAsync("Tab"), IsSave, Save);
        await SavedAsync();
    }

    /// <summary>Chooses from the list of an input of the selected node.</summary>
    public async Task ChooseAsync(string input, string option)
    {
        await Control(input)
            .Locator(".mud-input")
            .First.ClickAsync(
                new LocatorClickOptions
                {
                    Position = new Position { X = 60, Y = 20 },
                }
            );
        await page.RunAndWaitForResponseAsync(
            () => Frame.Locator(".mud-popover-open").GetByText(option, new LocatorGetByTextOptions { Exact = true }).First.ClickAsync(),
            IsSave,
            Save
        );
        await SavedAsync();
    }

    /// <summary>A port as the node bears it now.</summary>
    public ILocator Port(string node, string port) => Frame.Locator($".x6-node[data-cell-id='{node}'] .x6-port-body[port='{port}']");

    private ILocator Control(string label) =>
        Frame
            .Locator(".mud-input-control")
            .Filter(new LocatorFilterOptions { Has = page.Locator($"label:text-matches('^{label}')") })
            .First;

    private Task SavedAsync() =>
        Assertions
            .Expect(Saving)
            .ToHaveAttributeAsync("data-state", "saved", new LocatorAssertionsToHaveAttributeOptions { Timeout = Slow });

    // A selected node lies under a frame of its own that takes the mouse.
    private async Task DeselectAsync()
    {
        var box = (await Canvas.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + 12);
        await Assertions.Expect(Frame.Locator(".x6-widget-selection-box")).ToHaveCountAsync(0);
    }

    private async Task<(float X, float Y)> PortAsync(string node, string port)
    {
        var box = (await Port(node, port).Locator("circle").First.BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    private async Task<IReadOnlyList<string>> NodeIdsAsync()
    {
        var ids = await page.EvaluateAsync<JsonElement>("() => window.studio.nodes().map(node => node.id)");
        return [.. ids.EnumerateArray().Select(id => id.GetString()!)];
    }

    private static bool IsSave(IResponse response) =>
        response.Request.Method == "POST" && response.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal);
}
