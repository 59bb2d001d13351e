using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>People at X: me, one by number, one or many by name.</summary>
internal sealed class XUsersApi(SandboxWorld world)
{
    public void Map(XDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "GET", "/2/users/me", XAccess.User, request => Found(request, request.Caller.Me));
        door.Map(routes, "GET", "/2/users/{id}", XAccess.Either, request =>
            Found(request, long.TryParse(request.Route("id"), out var id) ? world.X.Users.GetValueOrDefault(id) : null, "id", request.Route("id")));
        door.Map(routes, "GET", "/2/users/by/username/{username}", XAccess.Either, request =>
            Found(request, world.X.FindUser(request.Route("username")), "username", request.Route("username")));
        door.Map(routes, "GET", "/2/users", XAccess.Either, request =>
            FoundMany(request, "ids", value => long.TryParse(value, out var id) ? world.X.Users.GetValueOrDefault(id) : null));
        door.Map(routes, "GET", "/2/users/by", XAccess.Either, request => FoundMany(request, "usernames", world.X.FindUser));
    }

    private static XAnswer Found(XRequest request, XUser? user, string parameter = "", string value = "")
    {
        var fields = XFields.Of(request);
        return user is null
            ? XAnswer.Ok(new JsonObject { ["errors"] = new JsonArray(RefusedByX.NotFoundEntry(parameter, value, "user")) })
            : XAnswer.Data(XRender.User(user, fields.User, fields.Classic));
    }

    private static XAnswer FoundMany(XRequest request, string parameter, Func<string, XUser?> find)
    {
        var fields = XFields.Of(request);
        var asked = (request.Query(parameter) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var json = new JsonObject();
        var found = asked.Select(find).OfType<XUser>().Select(user => (JsonNode)XRender.User(user, fields.User, fields.Classic)).ToArray();
        var missing = asked.Where(value => find(value) is null).Select(value => (JsonNode)RefusedByX.NotFoundEntry(parameter, value, "user")).ToArray();
        if (found.Length > 0)
        {
            json["data"] = new JsonArray(found);
        }

        if (missing.Length > 0)
        {
            json["errors"] = new JsonArray(missing);
        }

        return XAnswer.Ok(json);
    }
}
