using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.Core.People;
using Engagement.Tests.Notices;
using Engagement.Tests.Web;

namespace Engagement.Tests.Api;

public sealed class WebhooksApiTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_is_made_listed_without_its_secret_and_deleted()
    {
        using var program = await fixture.Web.KeyAsync(WorkRole.Admin, Ct);
        await using var told = await ToldProgram.StartAsync();

        using var made = await program.PostAsJsonAsync("/api/v1/webhooks", new { url = told.Address, events = new[] { "comment.received", "delivery.failed" } }, Ct);
        using var wrong = await program.PostAsJsonAsync("/api/v1/webhooks", new { url = told.Address, events = new[] { "everything" } }, Ct);
        var body = await made.Content.ReadFromJsonAsync<JsonObject>(Ct);
        var list = await program.GetStringAsync("/api/v1/webhooks", Ct);
        using var gone = await program.DeleteAsync($"/api/v1/webhooks/{body!["id"]}", Ct);
        using var again = await program.DeleteAsync($"/api/v1/webhooks/{body["id"]}", Ct);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.StartsWith("engwh_", (string?)body["secret"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("comment.received", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains(told.Address.Split('?')[0], list, StringComparison.Ordinal);
        Assert.DoesNotContain((string)body["secret"]!, list, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (gone.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task A_channel_tells_its_health_in_full()
    {
        using var program = await fixture.Web.KeyAsync(WorkRole.Admin, Ct);
        var id = await program.ConnectAsync("healthy", "token", Ct);

        var channel = await program.GetFromJsonAsync<JsonObject>($"/api/v1/channels/{id}", Ct);

        Assert.Equal(("healthy", "usual", 0), ((string?)channel!["handle"], (string?)channel["pace"], (int?)channel["queue"]));
        Assert.True(channel.ContainsKey("advice") && channel.ContainsKey("lastHeardAt") && channel.ContainsKey("tokenExpiresAt") && channel.ContainsKey("medianLagSeconds"));
        Assert.Equal(0, (int?)channel["reading"]!["reads"]);
    }
}
