using Microsoft.Playwright;

namespace Regulations.EndToEnd.Pages;

/// <summary>The form of an open task, the same in the cabinet, at the front office and in the inbox.</summary>
internal sealed class TaskForm(IPage page)
{
    private ILocator Form => page.Locator("form.task-form");

    /// <summary>What was refused, as the person reads it.</summary>
    public ILocator Errors => Form.Locator("[data-error-summary]");

    /// <summary>Fills a field by its name in the definition, however it is shown.</summary>
    public async Task<TaskForm> FillAsync(string field, string value)
    {
        var inputs = Form.Locator($"[name='field/{field}']");
        await Assertions.Expect(inputs.First).ToBeAttachedAsync();
        switch (await inputs.First.EvaluateAsync<string>("input => input.type"))
        {
            case "radio":
                await Form.Locator($"[name='field/{field}'][value='{value}']").CheckAsync();
                break;
            case "checkbox":
                await inputs.First.SetCheckedAsync(value == "true");
                break;
            case "select-one":
                await inputs.First.SelectOptionAsync(value);
                break;
            default:
                await inputs.First.FillAsync(value);
                break;
        }

        return this;
    }

    /// <summary>Attaches a small PDF to a field.</summary>
    public async Task<TaskForm> AttachAsync(string field, string fileName)
    {
        await Form.Locator($"[name='field/{field}']")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = fileName,
                    MimeType = "application/pdf",
                    Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray(),
                }
            );
        return this;
    }

    /// <summary>Takes one of several outcomes.</summary>
    public async Task<TaskForm> DecideAsync(string outcome)
    {
        await Form.Locator($"[name='outcome'][value='{outcome}']").CheckAsync();
        return this;
    }

    /// <summary>States the ground of a decision.</summary>
    public async Task<TaskForm> OnTheGroundAsync(string ground)
    {
        await Form.Locator("[name='ground']").FillAsync(ground);
        return this;
    }

    /// <summary>Takes the n-th of the certificates offered in a field, from 1.</summary>
    public async Task<TaskForm> ChooseCertificateAsync(int number)
    {
        await Form.Locator("[name='field/certificate']").Nth(number - 1).CheckAsync();
        return this;
    }

    /// <summary>Takes the n-th of the certificates offered to sign the task with, from 1.</summary>
    public async Task<TaskForm> SignWithAsync(int number = 1)
    {
        await Form.Locator("[name='signing-certificate']").Nth(number - 1).CheckAsync();
        return this;
    }

    /// <summary>Signs with the first certificate where the task offers any.</summary>
    public async Task SignIfAskedAsync()
    {
        if (await Form.Locator("[name='signing-certificate']:enabled").CountAsync() > 0)
            await SignWithAsync();
    }

    /// <summary>Sends the form, which must be accepted: the page that follows shows no errors.</summary>
    public async Task SendAsync()
    {
        var send = Form.Locator("button[type=submit]:not([data-ask-yes])");
        if (await Form.Locator("[name=outcome]:checked[data-ask]").CountAsync() > 0)
        {
            await send.ClickAsync();
            send = Form.Locator("[data-ask-yes]");
        }

        // The next page is another document: what is marked in this one is gone with it.
        await page.EvaluateAsync("document.documentElement.dataset.left = 'no'");
        await send.ClickAsync();
        await Assertions.Expect(page.Locator("html[data-left]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-error-summary]")).ToHaveCountAsync(0);
    }
}
