namespace Engagement.Web.Pages.Compose;

/// <summary>The signs that the composer offers; any other can be typed with the system's own picker.</summary>
internal static class ComposeEmoji
{
    public static IReadOnlyList<(string Sign, string Name)> All { get; } =
    [
        ("😀", "grinning"), ("😂", "tears of joy"), ("😊", "smiling"), ("😍", "heart eyes"), ("🤩", "star-struck"), ("😎", "sunglasses"), ("🤔", "thinking"), ("😢", "crying"),
        ("😮", "surprised"), ("🥳", "party"), ("🙌", "raised hands"), ("👏", "clapping"), ("👍", "thumbs up"), ("👎", "thumbs down"), ("🙏", "thank you"), ("💪", "strong"),
        ("👇", "down"), ("👉", "right"), ("👆", "up"), ("👀", "eyes"), ("❤️", "heart"), ("💙", "blue heart"), ("💚", "green heart"), ("🔥", "fire"),
        ("✨", "sparkles"), ("⭐", "star"), ("🎉", "celebration"), ("🏆", "trophy"), ("🏁", "chequered flag"), ("🎁", "gift"), ("📣", "megaphone"), ("📸", "camera"),
        ("🚗", "car"), ("🏎️", "racing car"), ("🚙", "off-road car"), ("🚚", "lorry"), ("🏍️", "motorcycle"), ("🚲", "bicycle"), ("⚡", "electric"), ("🔋", "battery"),
        ("🔧", "spanner"), ("⚙️", "gear"), ("🛞", "wheel"), ("⛽", "fuel"), ("🛣️", "road"), ("🗺️", "map"), ("📍", "place"), ("🧭", "compass"),
        ("☀️", "sun"), ("🌧️", "rain"), ("❄️", "snow"), ("🌲", "forest"), ("🏔️", "mountain"), ("🌊", "sea"), ("🌍", "world"), ("🇫🇮", "Finland"),
        ("📅", "calendar"), ("⏰", "alarm"), ("⏳", "hourglass"), ("✅", "done"), ("❌", "no"), ("❓", "question"), ("❗", "important"), ("💡", "idea"),
        ("📰", "news"), ("🎬", "film"), ("🎵", "music"), ("☕", "coffee"), ("🍰", "cake"), ("🐶", "dog"), ("🐱", "cat"), ("🧒", "child"),
    ];
}
