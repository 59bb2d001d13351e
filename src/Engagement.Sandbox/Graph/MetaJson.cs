using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Graph;

/// <summary>JSON as Meta writes it: everything beyond ASCII as \uXXXX in small letters, and slashes escaped. Signatures cover exactly these bytes.</summary>
internal static class MetaJson
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode node)
    {
        var json = node.ToJsonString(Writing);
        var text = new StringBuilder(json.Length + 16);
        foreach (var letter in json)
        {
            if (letter == '/')
            {
                text.Append("\\/");
            }
            else if (letter > '\u007e')
            {
                text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.ToString();
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);
}
