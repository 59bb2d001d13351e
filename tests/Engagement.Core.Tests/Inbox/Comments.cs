using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

/// <summary>Made-up comments as a car maker with an archive gets them, and who should see them.</summary>
internal static class Comments
{
    public static readonly TheoryData<string, string> Thanked = new()
    {
        { "en", "Absolutely beautiful photo, thank you for sharing!" },
        { "en", "Love this so much ❤️" },
        { "en", "What a gorgeous car! Thanks for the memories" },
        { "en", "Thank you, this made my day 😊" },
        { "en", "This is awesome, great work everyone!" },
        { "en", "Wow, amazing picture, I love it!" },
        { "en", "Happy Friday! Loving these throwbacks, thank you so much" },
        { "en", "Awesome shot 😍😍😍" },
        { "en", "Great photo, thanks!" },
        { "fi", "Ihana kuva, kiitos tästä!" },
        { "fi", "Aivan upea auto, kiitos! ❤️" },
        { "fi", "Kiitos, tämä piristi päivää 😊" },
        { "fi", "Kiitos paljon, hieno juttu!" },
        { "en", "❤️❤️😍" },
    };

    public static readonly TheoryData<string, string> Routed = new()
    {
        { "en", "Beautiful! What year is this?" },
        { "en", "what year is that one" },
        { "en", "How much does the new one cost" },
        { "en", "Do you still make spare parts for the 1974 model" },
        { "en", "Love it, but the dealer never called me back" },
        { "en", "Great car. My warranty claim has been ignored for three weeks" },
        { "en", "Thanks for nothing, third time in the shop this month" },
        { "en", "Worst customer service ever" },
        { "en", "Please send me the brochure, thank you!" },
        { "en", "Nice photo! Can you tell me where it was taken" },
        { "en", "wondering if this colour is available in Europe" },
        { "en", "My brakes failed on the motorway yesterday" },
        { "en", "I will be talking to my lawyer about this, thanks" },
        { "en", "Hi, I'm a journalist and would love an interview, great work!" },
        { "en", "Thoughts and prayers to everyone at the plant after the explosion ❤️" },
        { "en", "My son was injured by the seat belt and is in hospital" },
        { "en", "ok" },
        { "en", "😡😡" },
        { "en", "Stay safe everyone, praying for all of you after the storm" },
        { "en", "Great news, the rescue teams saved everyone from the flood" },
        { "en", "Please donate blood today, thank you so much" },
        { "en", "Love the colour. Do you think it suits an older lady" },
        { "en", "Thank you! Nothing else happened, my order is still missing" },
        { "en", "Lovely pictures https://photos.example/album" },
        { "fi", "Kiitos. Rukoilen kaikkien puolesta" },
        { "fi", "Onko tämä vielä myynnissä" },
        { "fi", "Ihana kuva, mistä vuodesta tämä on" },
        { "fi", "Mitä maksaa uusi malli" },
        { "fi", "Saako tähän vielä varaosia" },
        { "fi", "Hieno auto, mutta huolto ei toimi" },
        { "fi", "Surkeaa palvelua, odottanut kolme viikkoa" },
        { "fi", "Kiitos ei mistään, auto on taas rikki" },
        { "fi", "Voisitteko lähettää esitteen, kiitos!" },
        { "fi", "Jarrut pettivät moottoritiellä" },
        { "fi", "Otan yhteyttä kuluttajansuojaan" },
        { "fi", "Milloin tämä tulee Suomeen" },
        { "en", "Wunderschönes Auto, vielen Dank für das Foto!" },
        { "en", "Hermoso coche, gracias por compartir" },
        { "fi", "Vilken fin bil, tack för bilden!" },
        { "en", "とても美しい車ですね、ありがとう" },
        { "en", "Красивая машина, спасибо" },
    };

    public static readonly TheoryData<string, string> Held = new()
    {
        { "en", "Check out my channel and subscribe to my page for free gift cards http://bit.ly/x1" },
        { "en", "Earn up to $500 a day working from home, click the link in my bio" },
        { "en", "Nice video! Please subscribe to my channel, I sub back" },
        { "en", "Check this out, vote for us https://win.example/now" },
        { "en", "hey guys, check out our playlist" },
        { "en", "Get free followers now, visit my profile www.follow4u.example" },
        { "en", "You stupid fucking bitch, go die" },
        { "fi", "Tienaa rahaa kotoa, klikkaa linkkiä www.rahaa.example" },
        { "fi", "Haista vittu senkin huora" },
    };

    public static Decision Decide(string language, string text) =>
        AcknowledgementPolicy.Decide(TriageReader.Read(text, language, null), Facts.Open);
}
