using System.Text.Json.Nodes;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Who is told about what: the app's subscription with its handshake, and each page's.</summary>
internal sealed class GraphSubscriptions(SandboxWorld world, WebhookSender sender)
{
    public async Task<GraphAnswer> OfAppAsync(GraphRequest request, GraphCaller caller)
    {
        if (!caller.IsApp)
        {
            throw new RefusedByGraph(400, 15, "(#15) This method must be called with an app access_token.");
        }

        switch (request.Method)
        {
            case "GET":
                return GraphAnswer.Ok(new JsonObject { ["data"] = new JsonArray([.. world.Facebook.Subscriptions.Values.Select(Describe)]) });
            case "DELETE":
                world.Facebook.Subscriptions.TryRemove(request.Text("object") ?? "page", out _);
                break;
            default:
                await SubscribeAsync(request);
                break;
        }

        world.Changed();
        return GraphAnswer.Success();
    }

    public GraphAnswer OfPage(FacebookPage page, GraphRequest request)
    {
        switch (request.Method)
        {
            case "GET":
                return GraphAnswer.Ok(new JsonObject { ["data"] = page.SubscribedFields.Count == 0 ? [] : new JsonArray(Subscribed(page)) });
            case "DELETE":
                page.SubscribedFields.Clear();
                break;
            default:
                page.SubscribedFields.UnionWith(List(request, "subscribed_fields"));
                break;
        }

        world.Changed();
        return GraphAnswer.Success();
    }

    private async Task SubscribeAsync(GraphRequest request)
    {
        var callback = request.Need("callback_url");
        var challenge = world.Dice.Digits(10);
        var separator = callback.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var question = $"{callback}{separator}hub.mode=subscribe&hub.challenge={challenge}&hub.verify_token={Uri.EscapeDataString(request.Text("verify_token") ?? "")}";
        if (!Uri.TryCreate(question, UriKind.Absolute, out var address) || (await sender.AskAsync(address))?.Trim() != challenge)
        {
            throw new RefusedByGraph(400, 2200, "(#2200) Callback verification failed with the following errors: HTTP Status or challenge did not match") { Subcode = 0 };
        }

        var subscription = new GraphSubscription(request.Text("object") ?? "page", callback, List(request, "fields"), request.Flag("include_values") ?? false);
        world.Facebook.Subscriptions[subscription.Object] = subscription;
    }

    private static List<string> List(GraphRequest request, string name) => request.Words.GetValueOrDefault(name) is JsonArray array
        ? [.. array.Select(item => item!.ToString())]
        : [.. request.Need(name).Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(field => field.Trim('"'))];

    private JsonObject Subscribed(FacebookPage page) => new()
    {
        ["id"] = world.FacebookApp.AppId,
        ["name"] = "Sandbox",
        ["link"] = "https://www.facebook.com/",
        ["category"] = "Business",
        ["subscribed_fields"] = new JsonArray([.. page.SubscribedFields.Select(field => (JsonNode)field)]),
    };

    private static JsonNode Describe(GraphSubscription subscription) => new JsonObject
    {
        ["object"] = subscription.Object,
        ["callback_url"] = subscription.CallbackUrl,
        ["active"] = true,
        ["fields"] = new JsonArray([.. subscription.Fields.Select(field => (JsonNode)new JsonObject { ["name"] = field, ["version"] = "v26.0" })]),
    };
}
