/** The example adapters, each in another language. */
export const examplePrograms = [
  { command: 'python3 examples/python/adapter.py', spec: 'itwin-reality-analysis', language: 'python' },
  // Debian's package goes with Debian's Python.
  {
    command: '/usr/bin/python3 examples/python-requests/adapter.py',
    spec: 'itwin-reality-modeling',
    language: 'python',
  },
  { command: 'bash examples/shell/adapter.sh', spec: 'arcgis-mission-job', language: 'shell' },
  { command: 'java examples/java/Adapter.java', spec: 'roma-asset-job', language: 'java' },
];
