using RestEase;

namespace Engagement.App.Networks.Facebook;

/// <summary>What every call of the Graph API carries.</summary>
internal interface IGraphDoor
{
    [Path("version")]
    string Version { get; set; }

    [Header("Authorization")]
    string? Bearer { get; set; }
}
