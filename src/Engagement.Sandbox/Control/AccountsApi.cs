using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.Graph;
using Engagement.Sandbox.Mastodon;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Control;

/// <summary>Accounts of ours at the networks, with everything a client needs to act for them. Asking twice for one gives the same.</summary>
internal sealed class AccountsApi(SandboxWorld world, GraphTokens tokens, MastodonOAuthApi mastodon, FaultBox faults)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        ControlDoor.Map(routes, "GET", "/sandbox/accounts", (http, _) => (200, new JsonArray([.. All(http)])));
        ControlDoor.Map(routes, "POST", "/sandbox/accounts", (http, body) => (201, Create(http, body)));
        ControlDoor.Map(routes, "POST", "/sandbox/reset", (_, _) => Reset());
    }

    private IEnumerable<JsonNode> All(HttpContext http) =>
        world.X.Users.Values.Where(user => user.Ours).OrderBy(user => user.Id).Select(user => (JsonNode)Describe(user))
            .Concat(world.Facebook.Pages.Values.OrderBy(page => page.Id).Select(page => (JsonNode)Describe(page)))
            .Concat(world.Instagram.Accounts.Values.OrderBy(account => account.Id).Select(account => (JsonNode)Describe(account)))
            .Concat(world.Mastodon.People.Values.Where(person => person.Ours).OrderBy(person => person.Id).Select(person => (JsonNode)Describe(http, person)));

    private JsonObject Create(HttpContext http, JsonObject body)
    {
        var network = ControlDoor.Need(body, "network");
        var handle = (ControlDoor.Text(body, "handle") ?? ControlDoor.Text(body, "name") ?? throw new Refused(400, "handle is missing.")).TrimStart('@');
        var name = ControlDoor.Text(body, "name") ?? handle;
        var json = network switch
        {
            "x" => Describe(CreateX(handle, name)),
            "facebook" => Describe(CreatePage(handle, name)),
            "instagram" => Describe(CreateInstagram(handle, name)),
            "mastodon" => Describe(http, CreatePerson(handle, name)),
            _ => throw new Refused(400, "network must be x, facebook, instagram or mastodon."),
        };
        world.Changed();
        return json;
    }

    private XUser CreateX(string handle, string name)
    {
        if (handle.Length is 0 or > 15 || !handle.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            throw new Refused(400, "A handle at X has 1 to 15 letters, digits and underscores.");
        }

        var user = world.X.FindUser(handle) ?? world.X.AddUser(handle, name, ours: true);
        return user.Ours ? user : throw new Refused(409, "A fan has this handle already.");
    }

    private FacebookPage CreatePage(string handle, string name)
    {
        var page = world.Facebook.FindPage(handle);
        if (page is null)
        {
            page = new FacebookPage { Id = world.Facebook.Ids.Next(), Handle = handle, Name = name, AccessToken = "" };
            world.Facebook.Pages[page.Id] = page;
        }

        return page;
    }

    /// <summary>With the Page it belongs to.</summary>
    private InstagramAccount CreateInstagram(string handle, string name)
    {
        if (handle.Length is 0 or > 30 || !handle.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.'))
        {
            throw new Refused(400, "A name at Instagram has 1 to 30 letters, digits, dots and underscores.");
        }

        if (world.Instagram.Find(handle) is { } known)
        {
            return known;
        }

        var ids = world.Instagram.Ids;
        var account = new InstagramAccount { Id = ids.Next(), PageId = CreatePage(handle, name).Id, ScopedId = ids.Next(), Handle = handle, Name = name };
        world.Instagram.Accounts[account.Id] = account;
        return account;
    }

    private MastodonPerson CreatePerson(string handle, string name)
    {
        if (handle.Length is 0 or > 30 || !handle.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            throw new Refused(400, "A name at Mastodon has 1 to 30 letters, digits and underscores.");
        }

        var person = world.Mastodon.Find(handle) ?? world.Mastodon.AddPerson(handle, name, ours: true);
        return person.Ours ? person : throw new Refused(409, "A fan has this name already.");
    }

    private (int Status, JsonNode? Body) Reset()
    {
        world.Reset();
        faults.Clear();
        return (204, null);
    }

    private JsonObject Describe(XUser user)
    {
        var grant = world.XTokens.Of(user.Id);
        return new JsonObject
        {
            ["network"] = "x",
            ["id"] = XRender.Id(user.Id),
            ["handle"] = user.Handle,
            ["name"] = user.Name,
            ["accessToken"] = grant.AccessToken,
            ["refreshToken"] = grant.RefreshToken,
            ["expiresAt"] = XRender.Time(grant.AccessTokens[grant.AccessToken]),
            ["clientId"] = world.XApp.ClientId,
            ["clientSecret"] = world.XApp.ClientSecret,
            ["consumerSecret"] = world.XApp.ConsumerSecret,
            ["appBearer"] = world.XApp.Bearer,
        };
    }

    private JsonObject Describe(HttpContext http, MastodonPerson person) => new()
    {
        ["network"] = "mastodon",
        ["id"] = $"{person.Id}",
        ["handle"] = person.Acct,
        ["name"] = person.Name,
        ["accessToken"] = mastodon.OfPerson(person).Value,
        ["serviceUrl"] = $"{http.Request.Scheme}://{http.Request.Host}",
    };

    private JsonObject Describe(InstagramAccount account)
    {
        var json = Describe(world.Facebook.Pages[account.PageId]);
        (json["network"], json["id"], json["handle"], json["name"]) = ("instagram", $"{account.Id}", account.Handle, account.Name);
        return json;
    }

    private JsonObject Describe(FacebookPage page) => new()
    {
        ["network"] = "facebook",
        ["id"] = $"{page.Id}",
        ["pageId"] = $"{page.Id}",
        ["handle"] = page.Handle,
        ["name"] = page.Name,
        ["pageAccessToken"] = tokens.OfPage(page),
        ["userAccessToken"] = tokens.OfOperator(),
        ["appId"] = world.FacebookApp.AppId,
        ["appSecret"] = world.FacebookApp.AppSecret,
        ["verifyToken"] = world.FacebookApp.VerifyToken,
    };
}
