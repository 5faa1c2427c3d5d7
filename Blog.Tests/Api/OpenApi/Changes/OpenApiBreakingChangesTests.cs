using System.Text.Json;

namespace Blog.Tests.Api.OpenApi.Changes;

[Parallelizable(ParallelScope.All)]
public sealed class OpenApiBreakingChangesTests
{
    private const string Document =
        """
        {
          "paths": {
            "/tag": {
              "get": {
                "parameters": [
                  { "name": "sort", "in": "query", "schema": { "type": "string", "enum": ["name", "date"] } },
                  { "name": "limit", "in": "query", "schema": { "type": "integer" } }
                ],
                "responses": {
                  "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Tags" } } } },
                  "400": {}
                }
              },
              "post": {
                "requestBody": {
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewTag" } } }
                },
                "responses": {
                  "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Tag" } } } }
                }
              },
              "delete": { "responses": { "204": {} } }
            }
          },
          "components": {
            "schemas": {
              "Tags": {
                "type": "object",
                "required": ["items"],
                "properties": {
                  "items": { "type": "array", "items": { "$ref": "#/components/schemas/Tag" } },
                  "next": { "type": ["null", "string"] }
                }
              },
              "Tag": {
                "type": "object",
                "required": ["name"],
                "properties": {
                  "name": { "type": "string" },
                  "labels": { "type": "object", "additionalProperties": { "type": "string" } },
                  "kind": { "type": "string", "enum": ["topic", "series"] },
                  "parent": { "oneOf": [{ "$ref": "#/components/schemas/Tag" }, { "type": "null" }] }
                }
              },
              "NewTag": {
                "type": "object",
                "required": ["name"],
                "properties": { "name": { "type": "string" }, "text": { "type": "string" } }
              }
            }
          }
        }
        """;

    [TestCase("/tag", "/tags", "GET /tag: removed", "POST /tag: removed", "DELETE /tag: removed")]
    [TestCase("\"delete\"", "\"put\"", "DELETE /tag: removed")]
    [TestCase("\"204\"", "\"205\"", "DELETE /tag: status 204 removed")]
    [TestCase("\"400\": {}", "\"401\": {}", "GET /tag: status 400 removed")]
    [TestCase("\"limit\"", "\"size\"", "GET /tag: parameter limit removed")]
    [TestCase("\"limit\", \"in\": \"query\"", "\"limit\", \"in\": \"header\"", "GET /tag: parameter limit removed")]
    [TestCase(
        "\"schema\": { \"type\": \"integer\" }",
        "\"schema\": { \"type\": \"string\" }",
        "GET /tag: parameter limit type changed from integer to string")]
    [TestCase("\"limit\",", "\"limit\", \"required\": true,", "GET /tag: parameter limit required")]
    [TestCase(
        "\"parameters\": [",
        "\"parameters\": [ { \"name\": \"q\", \"in\": \"query\", \"required\": true },",
        "GET /tag: parameter q required")]
    [TestCase("\"delete\": {", "\"delete\": { \"security\": [{ \"Bearer\": [] }],", "DELETE /tag: token required")]
    [TestCase(
        "\"additionalProperties\": { \"type\": \"string\" }",
        "\"additionalProperties\": { \"type\": \"integer\" }",
        "Tag.labels[] type changed from string to integer")]
    [TestCase(
        "\"201\": { \"content\": { \"application/json\": { \"schema\": { \"$ref\": \"#/components/schemas/Tag\"",
        "\"201\": { \"content\": { \"application/json\": { \"schema\": { \"$ref\": \"#/components/schemas/NewTag\"",
        "Tag.labels removed",
        "Tag.kind removed",
        "Tag.parent removed")]
    [TestCase("\"name\", \"date\"", "\"name\"", "GET /tag: parameter sort value date removed")]
    [TestCase("\"topic\", \"series\"", "\"topic\"", "Tag.kind value series removed")]
    [TestCase("\"kind\":", "\"sort\":", "Tag.kind removed")]
    [TestCase("\"next\":", "\"last\":", "Tags.next removed")]
    [TestCase("[\"null\", \"string\"]", "\"string\"", "Tags.next type changed from string or null to string")]
    [TestCase(
        "\"type\": \"array\"", "\"type\": \"object\"", "Tags.items type changed from array to object")]
    [TestCase(
        "\"oneOf\": [{ \"$ref\": \"#/components/schemas/Tag\" }, { \"type\": \"null\" }]",
        "\"type\": \"string\"",
        "Tag.parent type changed from object or null to string")]
    [TestCase("\"required\": [\"items\"],", "", "Tags.items optional")]
    [TestCase(
        "\"text\": { \"type\": \"string\" }", "\"text\": { \"type\": \"integer\" }",
        "NewTag.text type changed from string to integer")]
    [TestCase(
        "\"required\": [\"name\"],\n        \"properties\": { \"name\"",
        "\"required\": [\"name\", \"text\"],\n        \"properties\": { \"name\"",
        "NewTag.text required")]
    [TestCase("\"text\": {", "\"body\": {", "NewTag.text removed")]
    [TestCase("\"requestBody\": {", "\"requestBody\": { \"required\": true,", "POST /tag: body required")]
    [TestCase("\"requestBody\"", "\"x-body\"", "POST /tag: body removed")]
    [TestCase(
        "\"delete\": {",
        "\"delete\": { \"requestBody\": { \"required\": true, \"content\": {} },",
        "DELETE /tag: body required")]
    [TestCase(
        "\"201\": { \"content\": { \"application/json\"",
        "\"201\": { \"content\": { \"text/plain\"",
        "POST /tag: status 201 application/json removed")]
    public void A_breaking_change_is_named(string old, string current, params string[] expected) =>
        Assert.That(Find(old, current), Is.EqualTo(expected));

    [TestCase("\"400\": {}", "\"400\": {}, \"401\": {}")]
    [TestCase("\"name\", \"date\"", "\"name\", \"date\", \"size\"")]
    [TestCase("\"text\": {", "\"url\": { \"type\": \"string\" }, \"text\": {")]
    [TestCase("\"parameters\": [", "\"parameters\": [ { \"name\": \"q\", \"in\": \"query\" },")]
    [TestCase("\"delete\"", "\"put\": { \"responses\": {} }, \"delete\"")]
    [TestCase("\"delete\": {", "\"delete\": { \"security\": [{}, { \"Bearer\": [] }],")]
    [TestCase("\"kind\": {", "\"kind\": { \"description\": \"The kind.\",")]
    [TestCase("\"required\": [\"items\"],", "\"required\": [\"items\", \"next\"],")]
    public void A_change_that_breaks_no_client_is_not_named(string old, string current) =>
        Assert.That(Find(old, current), Is.Empty);

    [Test]
    public void The_first_document_breaks_nothing() =>
        Assert.That(OpenApiBreakingChanges.Find(JsonElement.Parse("{}"), JsonElement.Parse(Document)), Is.Empty);

    private static IReadOnlyList<string> Find(string old, string current)
    {
        var document = Document.ReplaceLineEndings("\n");
        var changed = document.Replace(old, current, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(document), "The document does not have the text to change.");
        return OpenApiBreakingChanges.Find(JsonElement.Parse(document), JsonElement.Parse(changed));
    }
}
